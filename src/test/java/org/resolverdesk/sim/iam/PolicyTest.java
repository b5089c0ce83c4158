package org.resolverdesk.sim.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.iam.Policy.Statement;

class PolicyTest {
    @ParameterizedTest
    @CsvSource({
        "*, dns:endpoint:get, true",
        "dns:endpoint:get, dns:endpoint:get, true",
        "DNS:Endpoint:Get, dns:endpoint:get, true",
        "dns:*:get, dns:endpoint:get, true",
        "dns:*:get, dns:endpoint:list, false",
        "dns:endpoint:get*, dns:endpoint:get, true",
        "dns:*, vpc:ports:list, false",
        "*:list*, dns:endpoint:listIpaddresses, true",
        "dns:endpoint, dns:endpoint:get, false",
        "'', dns:endpoint:get, false",
        "**:**, dns:endpoint:get, true"
    })
    void aStarStandsForAnyText(String pattern, String action, boolean covers) {
        assertEquals(covers, Policy.covers(pattern, action));
    }

    @Test
    void aPatternOfManyStarsCostsLittle() {
        assertFalse(Policy.covers("a*".repeat(200_000) + "b", "a".repeat(60)));
    }

    @Test
    void aDenialWinsAndWhatIsNotAllowedIsForbidden() {
        Policy policy = new Policy(
                List.of(new Statement(true, List.of("dns:*")), new Statement(false, List.of("dns:endpoint:delete"))),
                null);
        assertTrue(policy.allows("dns:endpoint:create"));
        assertFalse(policy.allows("dns:endpoint:delete"));
        assertFalse(policy.allows("vpc:ports:list"));
    }

    @Test
    @Fact("5.3.4")
    void aNarrowedPolicyAllowsWhatBothAllow() {
        Policy narrowed = Policy.allowing("dns:endpoint:*", "vpc:*").within(Policy.READ_ONLY);
        assertTrue(narrowed.allows("dns:endpoint:get"));
        assertFalse(narrowed.allows("dns:endpoint:create"));
        assertFalse(narrowed.allows("dns:resolverRule:get"));
    }
}
