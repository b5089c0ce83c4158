package org.resolverdesk.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Subnet;

/// Drafts of hostile and of nearly right texts: no check throws, and whatever is called valid keeps the written
/// rules as an independent reading of them has it.
class HostileDraftTest {
    private static final List<Known> WORLDS = List.of(World.KNOWN, World.USED, Known.NOTHING);
    private static final String[] NAMES = {"poi-1", "a", "taken", "x y", "A.b_c-9", " pad "};
    private static final String[] DIRECTIONS = {"inbound", "outbound", " inbound ", "INBOUND", ""};
    private static final String[] REGIONS = {"eu-de", "NetworkService", "eu-nl", " "};
    private static final String[] SUBNETS = {
        World.NET_A, World.NET_A, World.NET_A, World.NET_B, World.NET_C, "net-31", "net-garbage", "twin", ""
    };
    private static final String[] IPS = {
        "", "", "192.168.3.", "192.168.3.", "192.168.4.", "10.1.16.", "0192.168.3.", "::1", "255.255.255."
    };

    @Test
    void nothingThrowsAndValidMeansValid() {
        Random random = new Random(20261124);
        int valid = 0;
        for (int i = 0; i < 20_000; i++) {
            EndpointDraft draft = draft(random);
            Known known = WORLDS.get(random.nextInt(WORLDS.size()));
            if (EndpointChecks.check(draft, known).verdict() instanceof Verdict.Valid(CreateEndpoint request, var _)) {
                valid++;
                assertEquals("", broken(request, known), () -> draft + " became " + request);
            }
        }
        assertTrue(valid > 500, "too few of the drafts are valid to show anything: " + valid);
    }

    @Test
    void hugeTextsAreRefusedAndTheirFindingsStaySmall() {
        for (String piece : List.of("a", " ", "中", "\uD83D", "\u0000", "1.", ":", "0", "e\u0301")) {
            String huge = piece.repeat(200_000);
            EndpointDraft draft =
                    new EndpointDraft(huge, huge, huge, List.of(new IpDraft(huge, huge), new IpDraft(huge, huge)));
            Report report = EndpointChecks.check(draft, World.KNOWN);
            assertTrue(report.passed() < report.total());
            for (Finding finding : report.findings()) {
                finding.arguments().forEach(argument -> assertTrue(argument.length() <= 100, finding.code()::id));
            }
        }
    }

    private static EndpointDraft draft(Random random) {
        List<IpDraft> rows = new ArrayList<>();
        int count = random.nextInt(10) == 0 ? random.nextInt(12) : 2 + random.nextInt(3);
        String subnet = one(random, SUBNETS);
        for (int i = 0; i < count; i++) {
            subnet = random.nextInt(3) == 0 ? one(random, SUBNETS) : subnet;
            rows.add(new IpDraft(spoilt(random, subnet), spoilt(random, ip(random))));
        }
        return new EndpointDraft(
                spoilt(random, one(random, NAMES)),
                spoilt(random, one(random, DIRECTIONS)),
                spoilt(random, one(random, REGIONS)),
                rows);
    }

    private static String ip(Random random) {
        String start = one(random, IPS);
        return start.endsWith(".") ? start + random.nextInt(258) : start;
    }

    private static String one(Random random, String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    /// Now and then another text altogether, or one with something put in.
    private static String spoilt(Random random, String text) {
        return switch (random.nextInt(40)) {
            case 0 -> junk(random);
            case 1 -> {
                int at = random.nextInt(text.length() + 1);
                yield text.substring(0, at) + junk(random) + text.substring(at);
            }
            default -> text;
        };
    }

    private static String junk(Random random) {
        StringBuilder junk = new StringBuilder();
        int length = random.nextInt(70);
        int bound = random.nextBoolean() ? 0x180 : Character.MAX_CODE_POINT + 1;
        for (int i = 0; i < length; i++) {
            junk.appendCodePoint(random.nextInt(bound));
        }
        return junk.toString();
    }

    /// The specification once more, with other means: regular expressions and arithmetic on longs.
    private static String broken(CreateEndpoint request, Known known) {
        if (!request.name().matches("[A-Za-z0-9_.-]{1,64}")) {
            return "name";
        }
        if (known.names() != null && known.names().contains(request.name())) {
            return "taken";
        }
        if (request.region().isBlank()
                || (known.regions() != null && !known.regions().contains(request.region()))) {
            return "region";
        }
        int rows = request.ipAddresses().size();
        return rows < 2 || rows > 6 ? "rows" : brokenRow(request.ipAddresses(), known);
    }

    private static String brokenRow(List<NewIp> rows, Known known) {
        Set<String> ips = new HashSet<>();
        Set<String> vpcs = new HashSet<>();
        for (NewIp row : rows) {
            if (row.subnetId().isBlank()
                    || (known.subnets() != null && !known.subnets().containsKey(row.subnetId()))) {
                return "subnet";
            }
            Subnet subnet = known.subnets() == null ? null : known.subnets().get(row.subnetId());
            if (subnet != null) {
                vpcs.add(subnet.vpcId());
            }
            if (row.ip() == null) {
                continue;
            }
            if (!row.ip().matches("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}") || !ips.add(row.ip())) {
                return "ip " + row.ip();
            }
            if (subnet != null && subnet.cidr().matches("[\\d.]+/\\d+") && !isHost(row.ip(), subnet.cidr())) {
                return "place of " + row.ip();
            }
            if (known.privateIps().getOrDefault(row.subnetId(), List.of()).stream()
                    .anyMatch(used -> used.ip().equals(row.ip()))) {
                return "in use " + row.ip();
            }
        }
        return vpcs.size() > 1 ? "vpcs" : "";
    }

    private static boolean isHost(String ip, String cidr) {
        String[] parts = cidr.split("/", 2);
        long size = 1L << (32 - Integer.parseInt(parts[1]));
        long offset = number(ip) - number(parts[0]);
        return size > 2 ? offset > 0 && offset < size - 1 : offset >= 0 && offset < size;
    }

    private static long number(String ip) {
        long number = 0;
        for (String part : ip.split("\\.", -1)) {
            number = number * 256 + Long.parseLong(part);
        }
        return number;
    }
}
