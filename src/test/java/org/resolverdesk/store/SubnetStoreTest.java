package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.spec.Known;

class SubnetStoreTest {
    private static final ApiFailure DENIED = new ApiFailure.Refused(403, "VPC.2201", "no", null);
    private static final ApiFailure BUSY = new ApiFailure.Refused(503, "APIGW.0613", "try again", null);
    private static final PrivateIp USED = new PrivateIp("p-1", "net-b", "192.168.4.5", "compute:az");

    @Test
    void subnetsAndVpcsAreReadAtTheStart() {
        Desk desk = new Desk();
        desk.session.start();
        SubnetStore subnets = desk.session.subnets();
        assertEquals(List.of("subnets", "vpcs", "free net-b"), desk.vpc.took());
        assertEquals(desk.vpc.subnets, subnets.subnets());
        assertEquals(Set.of("vpc-1"), subnets.vpcsProperty().get().keySet());
        assertEquals("a", subnets.byId("net-a").orElseThrow().name());
        assertEquals("b", subnets.byNeutronId("neutron-b").orElseThrow().name());
        assertTrue(subnets.knowledgeProperty().get().whole());
        desk.time.pass(599);
        assertEquals(List.of(), desk.vpc.took());
        desk.time.pass(1);
        assertEquals(List.of("subnets", "vpcs"), desk.vpc.took());
    }

    @Test
    void whatCantBeReadIsUnknownAndTriedAgain() {
        Desk desk = new Desk();
        desk.vpc.subnetsFail = DENIED;
        desk.session.start();
        assertEquals(
                new Reading.State.Failed(DENIED, false),
                desk.session.subnets().knowledgeProperty().get());
        assertNull(desk.session.known().subnets());
        desk.vpc.subnetsFail = null;
        desk.time.pass(2);
        assertEquals(desk.vpc.subnets, desk.session.subnets().subnets());
    }

    @Test
    void whatWaitsForASignInIsReadAsSoonAsSomebodyHasSignedIn() {
        Desk desk = new Desk();
        desk.vpc.subnetsFail = new ApiFailure.NotSent("nobody is signed in");
        desk.session.start();
        desk.time.pass(65);
        desk.vpc.subnetsFail = null;
        desk.session.signedIn();
        desk.time.pass(1);
        assertEquals(desk.vpc.subnets, desk.session.subnets().subnets());
    }

    @Test
    void privateIpsAreReadOnceAMinuteForWhoeverNeedsThem() {
        Desk desk = Desk.with();
        desk.vpc.privateIps.put("net-b", List.of(USED));
        desk.session.subnets().needPrivateIps("net-b");
        desk.session.subnets().needPrivateIps("net-b");
        assertEquals(List.of("private net-b"), desk.vpc.took());
        assertEquals(Map.of("net-b", List.of(USED)), desk.session.known().privateIps());
        desk.time.pass(59);
        desk.session.subnets().needPrivateIps("net-b");
        assertEquals(List.of(), desk.vpc.took());
        desk.time.pass(1);
        desk.session.subnets().needPrivateIps("net-b");
        assertEquals(List.of("private net-b"), desk.vpc.took());
        desk.session.subnets().needPrivateIps("");
        assertEquals(List.of(), desk.vpc.took());
    }

    @Test
    void privateIpsThatCantBeReadAnyMoreAreUnknownNotOld() {
        Desk desk = Desk.with();
        desk.vpc.privateIps.put("net-b", List.of(USED));
        desk.session.subnets().needPrivateIps("net-b");
        desk.vpc.privateIpsFail = DENIED;
        desk.time.pass(60);
        desk.session.subnets().needPrivateIps("net-b");
        assertEquals(Map.of(), desk.session.known().privateIps());
        assertFalse(desk.session.subnets().readingPrivateIps("net-b"));
    }

    @Test
    void freeAddressesComeFromTheListFromAvailabilityOrFromThoseInUse() {
        Desk desk = new Desk();
        desk.vpc.availability.put("net-b", new IpAvailability("net-b", 11, 4));
        desk.session.start();
        SubnetStore subnets = desk.session.subnets();
        assertEquals(OptionalLong.of(200), subnets.free("net-a"));
        assertEquals(OptionalLong.of(7), subnets.free("net-b"));
        assertEquals(OptionalLong.empty(), subnets.free("net-c"));

        Desk without = Desk.with();
        assertEquals(OptionalLong.empty(), without.session.subnets().free("net-b"));
        without.vpc.privateIps.put("net-b", List.of(USED));
        without.session.subnets().needPrivateIps("net-b");
        assertEquals(OptionalLong.of(10), without.session.subnets().free("net-b"));
    }

    @Test
    void aCloudWithoutAvailabilityIsAskedForItOnce() {
        Desk desk = new Desk();
        List<Subnet> many = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            many.add(new Subnet("net-" + i, "n", "10.0." + i + ".0/24", null, "vpc-1", null, null));
        }
        desk.vpc.subnets = many;
        desk.session.start();
        desk.time.pass(1200);
        assertEquals(
                1, desk.vpc.calls.stream().filter(c -> c.startsWith("free")).count());
        desk.session.subnets().refresh();
        assertEquals(
                2, desk.vpc.calls.stream().filter(c -> c.startsWith("free")).count());
    }

    @Test
    void availabilityThatCouldntBeReadOnceIsAskedForAgain() {
        Desk desk = new Desk();
        desk.vpc.availability.put("net-b", new IpAvailability("net-b", 11, 4));
        desk.vpc.availabilityFails = BUSY;
        desk.session.start();
        assertEquals(OptionalLong.empty(), desk.session.subnets().free("net-b"));
        desk.vpc.availabilityFails = null;
        desk.time.pass(2);
        assertEquals(OptionalLong.of(7), desk.session.subnets().free("net-b"));
        desk.time.pass(1200);
        assertEquals(
                4,
                desk.vpc.calls.stream().filter(c -> c.startsWith("free")).count(),
                "twice at the start, each ten minutes");
    }

    @Test
    void aSubnetThatIsGoneSaysNothingOfTheOthers() {
        Desk desk = new Desk();
        desk.vpc.availability.put("net-b", new IpAvailability("net-b", 11, 4));
        desk.vpc.availabilityFails = new ApiFailure.Refused(404, "VPC.0202", "subnet not found", null);
        desk.session.start();
        desk.vpc.availabilityFails = null;
        desk.time.pass(600);
        assertEquals(OptionalLong.of(7), desk.session.subnets().free("net-b"));
    }

    @Test
    void whatACloudNoLongerCountsIsntToldForever() {
        Desk desk = new Desk();
        desk.vpc.availability.put("net-b", new IpAvailability("net-b", 11, 4));
        desk.session.start();
        assertEquals(OptionalLong.of(7), desk.session.subnets().free("net-b"));
        desk.vpc.availabilityFails = DENIED;
        desk.time.pass(600);
        assertEquals(OptionalLong.empty(), desk.session.subnets().free("net-b"));
    }

    @Test
    void privateIpsOfAServiceThatIsBusyAreAskedForAgain() {
        Desk desk = Desk.with();
        desk.vpc.privateIps.put("net-b", List.of(USED));
        desk.vpc.privateIpsFail = BUSY;
        desk.session.subnets().needPrivateIps("net-b");
        assertEquals(Map.of(), desk.session.known().privateIps());
        desk.vpc.privateIpsFail = null;
        desk.time.pass(2);
        assertEquals(Map.of("net-b", List.of(USED)), desk.session.known().privateIps());
    }

    @Test
    void whatAnEndpointTakesAndGivesBackIsReadAgain() {
        Desk desk = Desk.with();
        desk.session.subnets().needPrivateIps("net-a");
        desk.takesCreates("e-1");
        desk.vpc.took();
        desk.session.submit(Desk.request("poi-1"));
        assertEquals(List.of("subnets", "private net-a"), desk.vpc.took());
        desk.dns.turns("e-1", Status.ACTIVE);
        desk.time.pass(2);
        assertEquals(List.of("subnets", "private net-a"), desk.vpc.took());
        desk.session.delete(desk.row("poi-1"), _ -> {});
        desk.dns.endpoints.clear();
        desk.time.pass(2);
        assertEquals(List.of("subnets", "private net-a"), desk.vpc.took());
    }

    @Test
    void theVersionCountsWhatChangedOnly() {
        Desk desk = Desk.with();
        long version = desk.session.subnets().versionProperty().get();
        desk.session.subnets().refresh();
        assertEquals(version, desk.session.subnets().versionProperty().get());
        desk.vpc.subnets = List.of(desk.vpc.subnets.getFirst());
        desk.session.subnets().refresh();
        assertEquals(version + 1, desk.session.subnets().versionProperty().get());
    }

    @Test
    void whatIsKnownIsTheSameObjectUntilItChanged() {
        Desk desk = Desk.with(FakeDns.endpoint("e-1", "poi-1", Status.ACTIVE));
        List<Known> heard = new ArrayList<>();
        desk.session.knownProperty().addListener((_, _, known) -> heard.add(known));
        Known known = desk.session.known();
        desk.dns.turns("e-1", Status.ERROR);
        desk.time.pass(60);
        assertSame(known, desk.session.known());
        assertEquals(List.of(), heard);
        desk.dns.has(FakeDns.endpoint("e-2", "poi-2", Status.ACTIVE));
        desk.time.pass(60);
        assertEquals(1, heard.size());
        assertTrue(heard.getFirst().names() != null && heard.getFirst().names().contains("poi-2"));
        assertEquals(List.of("NetworkService"), heard.getFirst().regions());
    }

    @Test
    void beforeAnythingWasReadNamesAreUnknownAndAfterwardsEmpty() {
        Desk desk = new Desk();
        assertNull(desk.session.known().names());
        desk.session.start();
        assertEquals(
                List.of(),
                List.copyOf(Objects.requireNonNull(desk.session.known().names())));
    }
}
