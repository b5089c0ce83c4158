package org.resolverdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.spec.EndpointChecks;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Limits;
import org.resolverdesk.spec.Report;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `check-draft`: what each key press in the form costs, against writing the same draft as JSON.
final class CheckDraft implements Benchmark {
    private static final int SUBNETS = 1_000;
    private static final int NAMES = 10_000;
    private static final int USED = 200;
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 50_000;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Known known = known();
    private final List<EndpointDraft> drafts = drafts();

    @Override
    public String name() {
        return "check-draft";
    }

    @Override
    public Figure run() {
        measure(new Samples(), new Samples(), WARM_UP);
        Samples ours = new Samples();
        Samples plain = new Samples();
        measure(ours, plain, ROUNDS);
        assertTrue(EndpointChecks.check(drafts.getFirst(), known).errors().isEmpty(), "the first draft is right");
        assertEquals(
                drafts.size() - 1,
                drafts.stream()
                        .filter(draft ->
                                !EndpointChecks.check(draft, known).errors().isEmpty())
                        .count(),
                "all others are wrong");
        double value = ours.percentile(99);
        return new Figure(
                name(),
                value,
                "ms",
                plain.median(),
                "p99 under 1 ms",
                value < 1,
                String.format("median %.4f, max %.2f", ours.median(), ours.max()));
    }

    private void measure(Samples ours, Samples plain, int rounds) {
        int seen = 0;
        for (int i = 0; i < rounds; i++) {
            EndpointDraft draft = drafts.get(i % drafts.size());
            long start = System.nanoTime();
            Report report = EndpointChecks.check(draft, known);
            long checked = System.nanoTime();
            String json = json(draft);
            long written = System.nanoTime();
            ours.add(checked - start);
            plain.add(written - checked);
            seen += report.findings().size() + json.length();
        }
        assertTrue(seen > 0);
    }

    private String json(EndpointDraft draft) {
        ObjectNode body = mapper.createObjectNode();
        body.put("name", draft.name());
        body.put("direction", draft.direction());
        body.put("region", draft.region());
        ArrayNode ips = body.putArray("ipaddresses");
        for (IpDraft row : draft.rows()) {
            ips.addObject().put("subnet_id", row.subnetId()).put("ip", row.ip());
        }
        return mapper.writeValueAsString(body);
    }

    private static Known known() {
        Map<String, Subnet> subnets = new HashMap<>();
        Map<String, List<PrivateIp>> used = new HashMap<>();
        for (int i = 0; i < SUBNETS; i++) {
            String id = subnet(i);
            String net = "10." + i / 250 + "." + i % 250 + ".";
            subnets.put(id, new Subnet(id, "net-" + i, net + "0/24", net + "1", "vpc-" + i / 250, "n-" + i, null));
            if (i < 12) {
                List<PrivateIp> ips = new ArrayList<>();
                for (int host = 1; host <= USED; host++) {
                    ips.add(new PrivateIp("ip-" + host, id, net + host, host == 1 ? PrivateIp.GATEWAY : "compute:a"));
                }
                used.put(id, ips);
            }
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < NAMES; i++) {
            names.add("endpoint-" + i);
        }
        return new Known(Limits.DEFAULT, List.of("eu-de", "NetworkService"), subnets, names, used);
    }

    /// A right draft first, then wrong ones of each kind.
    private static List<EndpointDraft> drafts() {
        EndpointDraft right = draft("endpoint-new", 0, "201", "202", "203", "204", "205", "");
        return List.of(
                right,
                draft("endpoint-77", 0, "201", "202", "203", "204", "205", "206"),
                draft("bad name!", 0, "201", "201", "1", "255", "0", "77"),
                draft("endpoint-new", 246, "9", "8", "7", "6", "5", "4"),
                draft("", 0, "300", "x", "1.2", "-1", "", "007"));
    }

    private static EndpointDraft draft(String name, int firstSubnet, String... hosts) {
        List<IpDraft> rows = new ArrayList<>();
        for (int i = 0; i < hosts.length; i++) {
            int net = firstSubnet + i;
            String ip = hosts[i].isEmpty() ? "" : "10." + net / 250 + "." + net % 250 + "." + hosts[i];
            rows.add(new IpDraft(subnet(net), ip));
        }
        return new EndpointDraft(name, "inbound", "eu-de", rows);
    }

    private static String subnet(int i) {
        return "0463c8a5-fa49-441d-b28b-" + String.format("%012d", i);
    }
}
