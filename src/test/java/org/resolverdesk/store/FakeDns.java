package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

/// A DNS service in a map, that writes down what it is asked and fails when told.
class FakeDns implements DnsApi {
    static final ApiFailure NO_ANSWER = new ApiFailure.OutcomeUnknown(0, "no answer", null);
    static final ApiFailure NOT_THERE = new ApiFailure.Refused(404, "DNS.1510", "Endpoint not exist.", "r-1");

    final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    final Map<String, List<EndpointIp>> ips = new LinkedHashMap<>();
    /// Each call with its time in seconds from the start, as in `2 list inbound 0`.
    final List<String> calls = new ArrayList<>();

    final ManualTime time;
    Function<CreateEndpoint, Answer<Endpoint>> create = _ -> failed(NO_ANSWER);
    Function<Endpoint, Answer<Endpoint>> delete = this::deleting;
    /// What a rename, bind or unbind of that id answers; it does nothing.
    Function<String, Answer<Endpoint>> change = _ -> failed(NO_ANSWER);
    /// Whether the service heeds the name that a listing is narrowed by; it isn't documented how it does.
    boolean heedsName = true;
    Function<Direction, @Nullable ApiFailure> listFails = _ -> null;
    Function<String, @Nullable ApiFailure> ipsFail = _ -> null;
    Function<String, @Nullable ApiFailure> showFails = _ -> null;

    @Nullable
    Instant serverDate;

    boolean tellsTotal = true;
    int longestPage = 500;

    FakeDns(ManualTime time) {
        this.time = time;
    }

    static Endpoint endpoint(String id, String name, Status status) {
        return new Endpoint(
                id, name, "inbound", status, "vpc-1", 2, 0, "2026-01-01T10:00:00.000", "2026-01-01T11:00:00.000");
    }

    static EndpointIp ip(String id, String ip, String neutronSubnet, Status status) {
        return new EndpointIp(id, ip, status, neutronSubnet, null, null, null);
    }

    void has(Endpoint endpoint) {
        endpoints.put(endpoint.id(), endpoint);
    }

    void turns(String id, Status status) {
        Endpoint e = endpoints.get(id);
        if (e != null) {
            has(new Endpoint(
                    id,
                    e.name(),
                    e.direction(),
                    status,
                    e.vpcId(),
                    e.ipAddressCount(),
                    e.resolverRuleCount(),
                    e.createTime(),
                    e.updateTime()));
        }
    }

    /// Calls since the last look, without their times.
    List<String> took() {
        List<String> took = calls.stream()
                .map(call -> call.substring(call.indexOf(' ') + 1))
                .toList();
        calls.clear();
        return took;
    }

    List<String> startingWith(String what) {
        return calls.stream()
                .filter(call -> call.substring(call.indexOf(' ') + 1).startsWith(what))
                .toList();
    }

    <T> Answer<T> ok(T value) {
        return new Answer.Ok<>(value, Duration.ofMillis(42), serverDate, "r-0");
    }

    static <T> Answer<T> failed(ApiFailure why) {
        return new Answer.Failed<>(why);
    }

    @Override
    public Answer<Endpoint> createEndpoint(CreateEndpoint request) {
        note("create " + request.name());
        return create.apply(request);
    }

    @Override
    public Answer<Page<Endpoint>> listEndpoints(
            Direction direction, int limit, int offset, @Nullable String name, @Nullable String vpcId) {
        note((name == null ? "list " : "look " + name + " ") + direction.word() + " " + offset);
        ApiFailure why = listFails.apply(direction);
        if (why != null) {
            return failed(why);
        }
        List<Endpoint> all = endpoints.values().stream()
                .filter(endpoint -> endpoint.direction().equals(direction.word()))
                .filter(endpoint ->
                        name == null || !heedsName || endpoint.name().contains(name))
                .toList();
        List<Endpoint> page =
                all.stream().skip(offset).limit(Math.min(limit, longestPage)).toList();
        return ok(new Page<>(page, tellsTotal ? all.size() : null));
    }

    @Override
    public Answer<Endpoint> showEndpoint(String id) {
        note("show " + id);
        ApiFailure why = showFails.apply(id);
        Endpoint endpoint = endpoints.get(id);
        return why != null ? failed(why) : endpoint == null ? failed(NOT_THERE) : ok(endpoint);
    }

    @Override
    public Answer<Endpoint> deleteEndpoint(String id) {
        note("delete " + id);
        Endpoint endpoint = endpoints.get(id);
        return endpoint == null ? failed(NOT_THERE) : delete.apply(endpoint);
    }

    @Override
    public Answer<List<EndpointIp>> listIps(String endpointId) {
        note("ips " + endpointId);
        ApiFailure why = ipsFail.apply(endpointId);
        return why != null ? failed(why) : ok(ips.getOrDefault(endpointId, List.of()));
    }

    @Override
    public Answer<Endpoint> renameEndpoint(String id, String name) {
        note("rename " + id + " " + name);
        return change.apply(id);
    }

    @Override
    public Answer<Endpoint> bindIp(String endpointId, NewIp ip) {
        note("bind " + endpointId + " " + ip.subnetId() + " " + ip.ip());
        return change.apply(endpointId);
    }

    @Override
    public Answer<Endpoint> unbindIp(String endpointId, String ipId) {
        note("unbind " + endpointId + " " + ipId);
        return change.apply(endpointId);
    }

    @Override
    public Answer<List<Quota>> quotas(String domainId) {
        throw new UnsupportedOperationException("quotas");
    }

    private Answer<Endpoint> deleting(Endpoint endpoint) {
        turns(endpoint.id(), Status.PENDING_DELETE);
        return ok(endpoints.getOrDefault(endpoint.id(), endpoint));
    }

    private void note(String call) {
        calls.add(Duration.between(ManualTime.START, time.instant()).toSeconds() + " " + call);
    }
}
