package org.resolverdesk.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Quota;
import org.resolverdesk.model.Status;

/// A service with very many endpoints, half of them `prod-…`, that answers at once. Like JSON that was read, each
/// answer is made of new objects. Changed by one thread, read by any.
final class Crowd implements DnsApi {
    static final int VPCS = 40;

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    /// Letters that no id has.
    private static final String LETTERS = "ghijklmnopqrstuvwxyz";

    private static final int WORD = 6;
    private static final Status PENDING = new Status("PENDING_UPDATE");

    private final Random random = new Random(7);
    private final Endpoint[] endpoints;
    private final Map<String, Endpoint> byId = new ConcurrentHashMap<>();
    private volatile Map<Direction, List<Endpoint>> listings = Map.of();
    private int changes;

    Crowd(int size) {
        endpoints = new Endpoint[size];
        for (int i = 0; i < size; i++) {
            String kind = random.nextBoolean() ? "prod" : "test";
            String name = kind + "-" + word() + "-" + i;
            Direction direction = i % 2 == 0 ? Direction.INBOUND : Direction.OUTBOUND;
            String made = time(FIRST.plusSeconds(random.nextInt(40_000_000)));
            put(
                    i,
                    new Endpoint(
                            String.format("ff80808%025x", i * 7919L),
                            name,
                            direction.word(),
                            random.nextInt(50) == 0 ? Status.ERROR : Status.ACTIVE,
                            "vpc-" + random.nextInt(VPCS),
                            2,
                            0,
                            made,
                            made));
        }
        publish();
    }

    int size() {
        return endpoints.length;
    }

    /// How many have that in their name.
    int named(String part) {
        int count = 0;
        for (Endpoint endpoint : endpoints) {
            count += endpoint.name().contains(part) ? 1 : 0;
        }
        return count;
    }

    /// A name by its number.
    String name(int i) {
        return endpoints[i].name();
    }

    /// All of them, as a plain list would be given them.
    List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>(endpoints.length);
        for (Endpoint endpoint : endpoints) {
            all.add(copy(endpoint));
        }
        return all;
    }

    /// Gives one in a hundred, but none of those that are spared, another state and number of addresses.
    List<Endpoint> change(Set<String> spared) {
        changes++;
        String now = time(FIRST.plusSeconds(50_000_000L + changes));
        List<Endpoint> changed = new ArrayList<>();
        Set<Integer> chosen = new HashSet<>();
        while (changed.size() < endpoints.length / 100) {
            int i = random.nextInt(endpoints.length);
            Endpoint old = endpoints[i];
            if (spared.contains(old.id()) || !chosen.add(i)) {
                continue;
            }
            Endpoint next = new Endpoint(
                    old.id(),
                    old.name(),
                    old.direction(),
                    other(old.status()),
                    old.vpcId(),
                    2 + random.nextInt(5),
                    0,
                    old.createTime(),
                    now);
            put(i, next);
            changed.add(next);
        }
        publish();
        return changed;
    }

    @Override
    public Answer<Page<Endpoint>> listEndpoints(
            Direction direction, int limit, int offset, @Nullable String name, @Nullable String vpcId) {
        List<Endpoint> all = listings.getOrDefault(direction, List.of());
        List<Endpoint> page = all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
        return ok(new Page<>(page.stream().map(Crowd::copy).toList(), all.size()));
    }

    @Override
    public Answer<Endpoint> showEndpoint(String id) {
        Endpoint endpoint = byId.get(id);
        return endpoint == null
                ? new Answer.Failed<>(new ApiFailure.Refused(404, null, "none", null))
                : ok(copy(endpoint));
    }

    @Override
    public Answer<List<EndpointIp>> listIps(String endpointId) {
        List<EndpointIp> ips = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String ip = "10." + i + "." + Math.floorMod(endpointId.hashCode(), 250) + ".7";
            ips.add(new EndpointIp(endpointId + i, ip, Status.ACTIVE, "subnet", null, null, null));
        }
        return ok(ips);
    }

    @Override
    public Answer<Endpoint> createEndpoint(CreateEndpoint request) {
        throw new UnsupportedOperationException("create");
    }

    @Override
    public Answer<Endpoint> renameEndpoint(String id, String name) {
        throw new UnsupportedOperationException("rename");
    }

    @Override
    public Answer<Endpoint> deleteEndpoint(String id) {
        throw new UnsupportedOperationException("delete");
    }

    @Override
    public Answer<Endpoint> bindIp(String endpointId, NewIp ip) {
        throw new UnsupportedOperationException("bind");
    }

    @Override
    public Answer<Endpoint> unbindIp(String endpointId, String ipId) {
        throw new UnsupportedOperationException("unbind");
    }

    @Override
    public Answer<List<Quota>> quotas(String domainId) {
        throw new UnsupportedOperationException("quotas");
    }

    private String word() {
        return random.ints(WORD, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private void put(int i, Endpoint endpoint) {
        endpoints[i] = endpoint;
        byId.put(endpoint.id(), endpoint);
    }

    private void publish() {
        List<Endpoint> inbound = new ArrayList<>();
        List<Endpoint> outbound = new ArrayList<>();
        for (int i = 0; i < endpoints.length; i++) {
            (i % 2 == 0 ? inbound : outbound).add(endpoints[i]);
        }
        listings = Map.of(Direction.INBOUND, inbound, Direction.OUTBOUND, outbound);
    }

    private Status other(Status old) {
        int dice = random.nextInt(20);
        Status next = dice == 0 ? PENDING : dice < 5 ? Status.ERROR : Status.ACTIVE;
        return next.equals(old) ? other(old) : next;
    }

    private static Endpoint copy(Endpoint one) {
        return new Endpoint(
                text(one.id()),
                text(one.name()),
                text(one.direction()),
                new Status(text(one.status().word())),
                one.vpcId() == null ? null : text(one.vpcId()),
                one.ipAddressCount(),
                one.resolverRuleCount(),
                one.createTime() == null ? null : text(one.createTime()),
                one.updateTime() == null ? null : text(one.updateTime()));
    }

    private static String text(String text) {
        return String.copyValueOf(text.toCharArray());
    }

    private static String time(Instant at) {
        return at.toString().replace("Z", ".000");
    }

    private static <T> Answer<T> ok(T value) {
        return new Answer.Ok<>(value, Duration.ofMillis(1), null, "r");
    }
}
