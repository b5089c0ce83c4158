package org.resolverdesk.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.spec.World.KNOWN;
import static org.resolverdesk.spec.World.NET_A;
import static org.resolverdesk.spec.World.row;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.EndpointDraft;

class ReportTest {

    @Test
    void anUntouchedFormIsInvalidAndPassesWhatItCan() {
        Report report = EndpointChecks.check(EndpointDraft.untouched(""), KNOWN);
        assertInstanceOf(Verdict.Invalid.class, report.verdict());
        assertEquals(EndpointChecks.ALL.size(), report.total());
        assertEquals(report.total() - 4, report.passed());
        assertEquals(5, report.errors().size());
    }

    @Test
    void findingsComeInTheOrderOfTheFormTheHeaviestFirst() {
        EndpointDraft draft = new EndpointDraft(
                "a b", "", "", List.of(row("", "x"), row(NET_A, "192.168.3.252"), row(NET_A, "192.168.3.252")));
        List<String> lines = World.lines(draft, KNOWN);
        assertEquals(
                List.of(
                        "ERROR Name name.space [a-b]",
                        "ERROR Direction direction.missing []",
                        "ERROR Region region.missing []",
                        "ERROR Row 0 SUBNET subnet.missing []",
                        "ERROR Row 0 IP ip.form [x, 192.168.3.125]",
                        "ERROR Row 1 IP ip.repeated [192.168.3.252, 3]",
                        "WARNING Row 1 IP ip.reserved [192.168.3.252, net-a, 192.168.3.2, 192.168.3.251]",
                        "ERROR Row 2 IP ip.repeated [192.168.3.252, 2]",
                        "WARNING Row 2 IP ip.reserved [192.168.3.252, net-a, 192.168.3.2, 192.168.3.251]"),
                lines);
        Report report = EndpointChecks.check(draft, KNOWN);
        assertEquals(2, report.findingsAt(new Place.Row(1, Place.Column.IP)).size());
        assertEquals(List.of(), report.findingsAt(new Place.Rows()));
    }

    @Test
    void warningsAndHintsDontKeepARequestBack() {
        Verdict.Valid valid = assertInstanceOf(
                Verdict.Valid.class,
                EndpointChecks.check(World.ip("192.168.3.252"), KNOWN).verdict());
        assertEquals(Weight.WARNING, valid.remarks().getFirst().weight());
        assertEquals("192.168.3.252", valid.request().ipAddresses().getFirst().ip());
    }

    @Test
    void everyCheckHasAClauseOfItsOwn() {
        Set<String> clauses = new HashSet<>();
        EndpointChecks.ALL.forEach(check -> assertTrue(clauses.add(check.clause()), check.clause()));
    }

    @Test
    void aCodesServiceCodeIsOneThatTheServiceHas() {
        for (Code code : Code.values()) {
            code.serviceCode()
                    .ifPresent(service -> assertTrue(ServiceCode.of(service).isPresent(), service));
        }
    }

    @Test
    void aNamesLengthIsCountedAsTheLimitCountsIt() {
        assertEquals(3, EndpointChecks.nameLength(" a😀b "));
    }
}
