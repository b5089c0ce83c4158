package org.resolverdesk.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.sim.Elsewhere;
import org.resolverdesk.sim.ManualClock;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.Wire;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the service says of a draft: sent as the form would send it, trimmed and with empty fields absent, but
/// past all checks of ours.
final class SecondOpinion implements AutoCloseable {
    /// Escapes, because a text may hold half a surrogate pair, and UTF-8 can't.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String ENDPOINTS = "/v2.1/endpoints";

    /// What was sent, and what came back; `code` is empty where it was taken.
    record Said(int status, String code, String sent) {
        @Override
        public String toString() {
            return "the service says " + status + " " + code;
        }
    }

    private final Clock clock = new ManualClock();
    private final SimServer server = SimServer.start(SimOptions.forTests(clock));
    private final Apis apis = new Apis("test", Timeouts.DEFAULT);
    private final Apis.Opened opened = apis.open(server.profile(), new TokenAuth(server.token()), new Trace(clock));
    private final Wire wire = new Wire(server);
    private final String token = "X-Auth-Token: " + server.token() + "\r\n";

    SecondOpinion() throws IOException {}

    /// All that can be known of another world.
    Known enter(long seed) {
        Elsewhere there = Elsewhere.enter(server, seed, clock.instant());
        Map<String, Subnet> subnets = new HashMap<>();
        there.subnets().forEach(subnet -> subnets.put(subnet.id(), subnet));
        return new Known(Limits.DEFAULT, server.profile().regions(), subnets, there.names(), there.privateIps());
    }

    /// The same, read as the program reads it.
    Known known() {
        Map<String, Subnet> subnets = new HashMap<>();
        Map<String, List<PrivateIp>> privateIps = new HashMap<>();
        for (Subnet subnet : value(opened.vpc().listSubnets())) {
            subnets.put(subnet.id(), subnet);
            privateIps.put(subnet.id(), value(opened.vpc().listPrivateIps(subnet.id())));
        }
        Set<String> names = new HashSet<>();
        for (Direction direction : Direction.values()) {
            value(opened.dns().listEndpoints(direction, 500, 0, null, null))
                    .items()
                    .forEach(endpoint -> names.add(endpoint.name()));
        }
        return new Known(Limits.DEFAULT, server.profile().regions(), subnets, names, privateIps);
    }

    private static <T> T value(Answer<T> answer) {
        return switch (answer) {
            case Answer.Ok<T> ok -> ok.value();
            case Answer.Failed<T>(var failure) -> throw new AssertionError(failure);
        };
    }

    Said on(EndpointDraft draft) {
        String body = JSON.writeValueAsString(json(draft));
        Wire.Got got = ask(body);
        JsonNode answer = JSON.readTree(got.body());
        return new Said(got.status(), answer.path("code").asString(""), body);
    }

    private Wire.Got ask(String body) {
        try {
            return wire.ask("POST", ENDPOINTS, token, body.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode json(EndpointDraft draft) {
        ObjectNode body = JSON.createObjectNode();
        put(body, "name", draft.name());
        put(body, "direction", draft.direction());
        put(body, "region", draft.region());
        ArrayNode ips = body.putArray("ipaddresses");
        for (IpDraft row : draft.rows()) {
            ObjectNode ip = ips.addObject();
            put(ip, "subnet_id", row.subnetId());
            put(ip, "ip", row.ip());
        }
        return body;
    }

    private static void put(ObjectNode body, String field, String typed) {
        String text = Typed.trim(typed);
        if (!text.isEmpty()) {
            body.put(field, text);
        }
    }

    /// Whether a valid draft asks for more automatic addresses of a subnet than are free there, once those that
    /// it names are taken. No clause of the specification says so: the service finds out when it looks for
    /// them.
    static boolean isFull(EndpointDraft draft, Known known) {
        Map<String, Long> automatic = draft.rows().stream()
                .filter(row -> Typed.isEmpty(row.ip()))
                .collect(Collectors.groupingBy(row -> Typed.trim(row.subnetId()), TreeMap::new, Collectors.counting()));
        return automatic.entrySet().stream()
                .anyMatch(wanted -> !hasFree(wanted.getValue(), wanted.getKey(), draft, known));
    }

    private static boolean hasFree(long wanted, String subnetId, EndpointDraft draft, Known known) {
        Subnet subnet =
                Objects.requireNonNull(Objects.requireNonNull(known.subnets()).get(subnetId));
        Cidr.Range usable = Cidr.parse(subnet.cidr()).orElseThrow().usable();
        Set<String> taken = known.privateIps().getOrDefault(subnetId, List.of()).stream()
                .map(PrivateIp::ip)
                .collect(Collectors.toCollection(HashSet::new));
        draft.rows().forEach(row -> taken.add(Typed.trim(row.ip())));
        long free = 0;
        for (Ipv4 ip = usable.first(); free < wanted && ip.compareTo(usable.last()) <= 0; ip = ip.plus(1)) {
            free += taken.contains(ip.toString()) ? 0 : 1;
        }
        return free == wanted;
    }

    /// What there is of the world in the draft's rows, and the names.
    String described(EndpointDraft draft, Known known) {
        Map<String, Subnet> subnets = Objects.requireNonNull(known.subnets());
        StringBuilder text = new StringBuilder("names " + known.names());
        draft.rows().stream().map(row -> Typed.trim(row.subnetId())).distinct().forEach(id -> {
            List<String> used = known.privateIps().getOrDefault(id, List.of()).stream()
                    .map(ip -> ip.ip() + " " + ip.deviceOwner())
                    .toList();
            text.append("\n           ")
                    .append(subnets.get(id))
                    .append(" in use ")
                    .append(used);
        });
        return text.toString();
    }

    @Override
    public void close() {
        wire.close();
        apis.close();
        server.close();
    }
}
