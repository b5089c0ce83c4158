package org.resolverdesk.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.body.EndpointJson;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.spec.SecondOpinion.Said;

/// Our checks against the simulator, which has its own: what we call valid it takes, and what we call wrong it
/// refuses with a code among those found, as it stops at the first.
///
/// Each draft has a world of its own. The worlds begin with the seed of the property `opinions.seed`: given the
/// one that a difference names, the same draft comes up in the first of them.
class TwoOpinionsTest {
    private static final long SEED = Long.getLong("opinions.seed", 20_261_124L);
    private static final int DRAFTS = 21_000;

    /// Clauses that make no error where everything is known: advice, and what is in use then.
    private static final Set<String> NEVER_WRONG = Set.of("subnet.several", "ip.not-reserved");

    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Integer> aloneByClause = new TreeMap<>();
    private final Map<Edge, int[]> byEdge = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private SecondOpinion service;
    private int full;

    @BeforeEach
    void start() throws IOException {
        service = new SecondOpinion();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    @Fact("13.13")
    void ourChecksAndTheServiceAgreeOnEveryDraft() {
        long start = System.nanoTime();
        for (long world = SEED; world < SEED + DRAFTS && differences.size() < 3; world++) {
            Known known = service.enter(world);
            if (world % 100 == 0) {
                assertEquals(service.known(), known, "the world " + world + " is as the program reads it");
            }
            compare(world, known);
        }
        System.out.printf(
                "%,d drafts, each in a world of its own, %d ms: %s; wrong by one clause alone: %s; refused as full:"
                        + " %d%n",
                answers.values().stream().mapToInt(count -> count).sum(),
                (System.nanoTime() - start) / 1_000_000,
                answers,
                aloneByClause,
                full);
        byEdge.forEach((edge, counts) -> System.out.printf("  %s: %d valid, %d wrong%n", edge, counts[0], counts[1]));
        assertTrue(differences.isEmpty(), () -> String.join("\n\n", differences));
        assertEdgesWereHit();
    }

    private void assertEdgesWereHit() {
        assertTrue(answers.getOrDefault("202", 0) > DRAFTS / 4, "too few valid drafts");
        Set<String> codes = new TreeSet<>(Set.of("DNS.0002", "DNS.0036"));
        for (Code code : Code.values()) {
            code.serviceCode().ifPresent(codes::add);
        }
        for (String code : codes) {
            assertTrue(answers.getOrDefault(code, 0) >= 50, () -> "too few drafts refused with " + code);
        }
        for (Check check : EndpointChecks.ALL) {
            int alone = aloneByClause.getOrDefault(check.clause(), 0);
            assertTrue(
                    NEVER_WRONG.contains(check.clause()) ? alone == 0 : alone >= 20,
                    () -> alone + " drafts depend on " + check.clause());
        }
        for (Edge edge : Edge.values()) {
            int[] counts = byEdge.getOrDefault(edge, new int[2]);
            assertTrue(counts[1] >= 20, () -> "too few wrong drafts at " + edge);
        }
    }

    private void compare(long world, Known known) {
        DrawnDraft drawn = DrawnDraft.of(world * 1_000_003, known);
        EndpointDraft draft = drawn.draft();
        Report report = EndpointChecks.check(draft, known);
        Said said = service.on(draft);
        String difference = switch (report.verdict()) {
            case Verdict.Valid(CreateEndpoint request, var _) -> ofValid(request, draft, known, said);
            case Verdict.Invalid _ -> ofWrong(report, said);
        };
        if (difference.isEmpty() && said.status() == 202) {
            difference = ofLessKnown(draft, known);
        }
        if (!difference.isEmpty()) {
            differences.add(told(difference, world, drawn, report, said));
        }
        count(drawn, report, said);
    }

    private String ofValid(CreateEndpoint request, EndpointDraft draft, Known known, Said said) {
        String ours = EndpointJson.create(request).utf8();
        if (!ours.equals(said.sent())) {
            return "the program would have sent " + ours;
        }
        if (SecondOpinion.isFull(draft, known)) {
            full++;
            return said.code().equals("DNS.0036") ? "" : "valid, and there is no room, but " + said;
        }
        return said.status() == 202 ? "" : "valid, but " + said;
    }

    /// A field that is absent is no wrong value to the service: it says DNS.0002 before it looks at any value.
    private static String ofWrong(Report report, Said said) {
        Set<String> codes = new TreeSet<>();
        boolean absent = false;
        for (Finding finding : report.errors()) {
            finding.code().serviceCode().ifPresent(codes::add);
            absent |= switch (finding.code()) {
                case NAME_MISSING, DIRECTION_MISSING, REGION_MISSING, SUBNET_MISSING -> true;
                default -> false;
            };
        }
        boolean agreed = absent ? said.code().equals("DNS.0002") : codes.contains(said.code());
        return agreed ? "" : "wrong by " + codes + (absent ? ", a field being absent" : "") + ", but " + said;
    }

    /// What isn't known makes no error: who knows less of the world may not refuse what the service takes.
    private static String ofLessKnown(EndpointDraft draft, Known known) {
        List<Known> lesser = List.of(
                Known.NOTHING,
                new Known(known.limits(), known.regions(), known.subnets(), null, Map.of()),
                new Known(known.limits(), null, null, known.names(), known.privateIps()));
        for (Known less : lesser) {
            List<Finding> errors = EndpointChecks.check(draft, less).errors();
            if (!errors.isEmpty()) {
                return "taken, but where less is known: " + errors;
            }
        }
        return "";
    }

    private void count(DrawnDraft drawn, Report report, Said said) {
        boolean valid = report.errors().isEmpty();
        answers.merge(said.status() == 202 ? "202" : said.code(), 1, Integer::sum);
        drawn.edges.forEach(edge -> byEdge.computeIfAbsent(edge, _ -> new int[2])[valid ? 0 : 1]++);
        List<String> broken = report.results().stream()
                .filter(result -> !result.passed())
                .map(result -> result.check().clause())
                .toList();
        if (broken.size() == 1) {
            aloneByClause.merge(broken.getFirst(), 1, Integer::sum);
        }
    }

    private String told(String difference, long world, DrawnDraft drawn, Report report, Said said) {
        return String.join(
                "\n  ",
                "the draft of world " + world + " (-Dopinions.seed=" + world + "): " + difference,
                "edges    " + drawn.edges,
                "sent     " + said.sent(),
                "findings " + report.findings().stream().map(World::line).toList(),
                "answer   " + said,
                "world    " + service.described(drawn.draft(), drawn.known));
    }
}
