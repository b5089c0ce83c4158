package org.resolverdesk.store.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.QuotaKey;
import org.resolverdesk.store.access.Finding.Mark;
import org.resolverdesk.store.access.Finding.Reason;
import org.resolverdesk.store.access.Finding.Subject;

/// 'Test connection' against the simulator, as it is and with one thing wrong.
class DiagnosisTest {
    private final Hall hall = new Hall(Hall.KEYS);
    private final Diagnosis diagnosis = new Diagnosis(hall.apis, hall.work, profile -> new Trace(hall.time));

    @AfterEach
    void close() {
        hall.close();
    }

    private void run(Profile profile, Handover handover) {
        diagnosis.run(profile, handover);
        hall.until(() -> !diagnosis.runningProperty().get());
    }

    private Finding line(Subject subject) {
        List<Finding> lines = diagnosis.findings().stream()
                .filter(one -> one.subject() == subject)
                .toList();
        assertEquals(1, lines.size(), subject + " in " + diagnosis.findings());
        return lines.getFirst();
    }

    private void is(Subject subject, Mark mark, Reason reason, String... facts) {
        Finding line = line(subject);
        assertEquals(mark, line.mark(), line.toString());
        assertEquals(reason, line.reason(), line.toString());
        if (facts.length > 0) {
            assertEquals(List.of(facts), line.facts());
        }
    }

    private Profile with(Hosts hosts, List<String> regions, Tenant tenant) {
        return new Profile(
                "p-1", "p", hosts, regions, tenant, hall.profile.signIn(), hall.profile.network(), hall.profile.care());
    }

    @Test
    void allIsWellWithTheSimulator() {
        run(hall.profile, Hall.RIGHT_KEY);
        assertEquals(
                Arrays.asList(Subject.values()),
                diagnosis.findings().stream().map(Finding::subject).toList(),
                "one line each, in their order");
        assertTrue(
                diagnosis.findings().stream().allMatch(line -> line.mark() == Mark.OK),
                diagnosis.findings().toString());
        is(Subject.PROXY, Mark.OK, Reason.NO_PROXY);
        is(Subject.DNS_HOST, Mark.OK, Reason.LOOPBACK, hall.profile.dns().getAuthority());
        is(Subject.PROJECT, Mark.OK, Reason.FOUND, "NetworkService", "087679f0aa80d32a2f4ec0172f5e902b");
        is(Subject.REGION, Mark.OK, Reason.FITS, "NetworkService");
        assertEquals(6, line(Subject.QUOTA).facts().size());
        assertFalse(diagnosis.findings().toString().contains("made-up"));
    }

    @Test
    void aHostThatIsNotThereIsNamedAndTheRestIsStillToldWhereItCanBe() {
        URI nowhere = URI.create("http://127.0.0.1:1");
        run(
                with(
                        new Hosts("", hall.profile.dns(), nowhere, hall.profile.iam()),
                        hall.profile.regions(),
                        Hall.TENANT),
                Hall.RIGHT_KEY);
        is(Subject.VPC_HOST, Mark.WRONG, Reason.NOT_REACHED, "127.0.0.1:1");
        assertNotNull(line(Subject.VPC_HOST).failure());
        is(Subject.LIST_ENDPOINTS, Mark.OK, Reason.ALLOWED);
        is(Subject.LIST_SUBNETS, Mark.WRONG, Reason.FAILED);
        is(Subject.LIST_PORTS, Mark.NOT_TOLD, Reason.WAITS_FOR, "LIST_SUBNETS");
    }

    @Test
    void aWrongKeyIsSaidAndNothingElseIsTriedWithIt() {
        run(hall.profile, Hall.WRONG_KEY);
        is(Subject.SIGN_IN, Mark.WRONG, Reason.NOT_TAKEN, "WRONG_SIGNATURE");
        is(Subject.PROJECT, Mark.NOT_TOLD, Reason.WAITS_FOR, "SIGN_IN");
        is(Subject.QUOTA, Mark.NOT_TOLD, Reason.WAITS_FOR, "SIGN_IN");
    }

    @Test
    void whatOneMayNotReadIsSaidActionByAction() {
        Hall.Temporary key = hall.temporaryKey("dns:endpoint:*", "vpc:*:*", "dns:quota:list");
        run(hall.signingIn(key.signIn()), key.handover());
        is(Subject.SIGN_IN, Mark.OK, Reason.TAKEN);
        is(Subject.LIST_ENDPOINTS, Mark.OK, Reason.ALLOWED);
        is(Subject.LIST_RULES, Mark.WRONG, Reason.NOT_ALLOWED, "dns:resolverRule:list");
        is(Subject.SHOW_NETWORK, Mark.OK, Reason.ALLOWED);
        is(Subject.SHOW_RULE, Mark.NOT_TOLD, Reason.WAITS_FOR, "LIST_RULES");
        is(Subject.QUOTA, Mark.OK, Reason.QUOTA_LEFT);
        assertFalse(diagnosis.findings().toString().contains("made-up"));
    }

    @Test
    void whetherNetworksMayBeSeenIsToldWithoutMakingAnything() {
        Hall.Temporary key = hall.temporaryKey("dns:*:*", "vpc:subnets:get", "vpc:vpcs:get", "vpc:ports:list");
        run(hall.signingIn(key.signIn()), key.handover());
        is(Subject.SHOW_NETWORK, Mark.WRONG, Reason.NOT_ALLOWED, "vpc:networks:get");
        is(Subject.LIST_PORTS, Mark.OK, Reason.ALLOWED);
    }

    @Test
    void aProjectThatIsNotThereIsSaid() {
        run(with(hall.profile.hosts(), hall.profile.regions(), new Tenant("", "", "", "nowhere")), Hall.RIGHT_KEY);
        is(Subject.PROJECT, Mark.WRONG, Reason.NOT_FOUND, "nowhere");
        is(Subject.SIGN_IN, Mark.NOT_TOLD, Reason.WAITS_FOR, "PROJECT");
    }

    @Test
    void aProjectOfAnotherRegionIsSaid() {
        List<String> regions = hall.profile.regions().reversed();
        run(with(hall.profile.hosts(), regions, Hall.TENANT), Hall.RIGHT_KEY);
        is(Subject.REGION, Mark.WRONG, Reason.OTHER_REGION);
        assertNotNull(line(Subject.REGION).failure(), "the service's own words");
        is(Subject.LIST_RULES, Mark.NOT_TOLD, Reason.WAITS_FOR, "REGION");
        is(Subject.QUOTA, Mark.NOT_TOLD, Reason.WAITS_FOR, "REGION");
    }

    @Test
    void aClockThatIsOffIsSaid() {
        hall.time.set(Duration.ofHours(-1));
        run(hall.profile, Hall.RIGHT_KEY);
        is(Subject.CLOCK, Mark.WRONG, Reason.CLOCK_OFF);
        is(Subject.LIST_ENDPOINTS, Mark.OK, Reason.ALLOWED);
    }

    @Test
    void aFullQuotaIsSaid() {
        hall.server.behaviour(Behaviour.PROMPT.withQuota(QuotaKey.INBOUND_ENDPOINT, 1));
        run(hall.profile, Hall.RIGHT_KEY);
        is(Subject.QUOTA, Mark.WRONG, Reason.QUOTA_FULL);
    }

    @Test
    void aTestThatIsCancelledTellsNothingMore() {
        diagnosis.run(hall.profile, Hall.RIGHT_KEY);
        diagnosis.cancel();
        run(hall.profile, Hall.RIGHT_KEY);
        assertEquals(Subject.values().length, diagnosis.findings().size());
    }

    @Test
    void theGlobalHostIsToldFromTheRegions() {
        assertEquals("", Cloud.region("dns.myhuaweicloud.com").orElseThrow());
        assertEquals(
                "sa-brazil-1", Cloud.region("dns.sa-brazil-1.myhuaweicloud.com").orElseThrow());
        assertEquals("eu-de", Cloud.region("DNS.eu-de.otc.t-systems.com").orElseThrow());
        assertTrue(Cloud.region("dns.made-up.example").isEmpty());
        assertEquals("dns.sa-brazil-1.myhuaweicloud.com", Cloud.regional("dns.myhuaweicloud.com", "sa-brazil-1"));
    }

    @Test
    void whatDoesNotBelongTogetherIsSaid() {
        Answer<String> read = new Answer.Ok<>("", Duration.ZERO, null, null);
        Finding global = RegionFit.of("dns.myhuaweicloud.com", "sa-brazil-1", "sa-brazil-1", read);
        assertEquals(Reason.GLOBAL_HOST, global.reason());
        assertEquals(List.of("dns.myhuaweicloud.com", "dns.sa-brazil-1.myhuaweicloud.com"), global.facts());
        assertEquals(
                Reason.OTHER_REGION,
                RegionFit.of("dns.eu-nl.otc.t-systems.com", "eu-de", "eu-de", read)
                        .reason());
        assertEquals(
                Reason.OTHER_REGION,
                RegionFit.of("dns.eu-de.otc.t-systems.com", "eu-de", "eu-nl_team", read)
                        .reason());
        assertEquals(
                Reason.FITS,
                RegionFit.of("dns.eu-de.otc.t-systems.com", "eu-de", "eu-de_team", read)
                        .reason());
        assertEquals(
                Reason.FITS,
                RegionFit.of("dns.made-up.example", "r-1", "", read).reason());
        for (String code : List.of("APIGW.0307", "DNS.0601")) {
            Answer<String> refused = new Answer.Failed<>(new ApiFailure.Refused(400, code, "no", null));
            assertEquals(
                    Reason.OTHER_REGION,
                    RegionFit.of("dns.made-up.example", "r-1", "", refused).reason());
        }
    }

    @Test
    void aProjectIsOneOfItsRegionByName() {
        assertTrue(Cloud.fits("eu-de", "eu-de"));
        assertTrue(Cloud.fits("eu-de_team", "eu-de"));
        assertFalse(Cloud.fits("eu-nl", "eu-de"));
        assertTrue(Cloud.fits("", "eu-de"));
    }
}
