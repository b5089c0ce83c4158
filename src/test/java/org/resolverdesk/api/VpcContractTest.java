package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.Contract.NET_A;
import static org.resolverdesk.api.Contract.any;
import static org.resolverdesk.api.Contract.assertRefused;
import static org.resolverdesk.api.MockService.value;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Clients;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.http.Transport;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Quota;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;

/// The contract's reads of the VPC service and of quotas, and who may read (reference 3.1, 4, 5.1, 6.3),
/// through the client and the simulator.
class VpcContractTest {
    private final Contract contract = Contract.open();
    private final VpcApi vpc = contract.vpc;

    @AfterEach
    void close() {
        contract.close();
    }

    @Test
    @Fact("4.6.2")
    void subnetsAreListedWithBothIdsInTheirVpcs() {
        List<Subnet> subnets = value(vpc.listSubnets());
        Set<String> vpcs = value(vpc.listVpcs()).stream().map(Vpc::id).collect(Collectors.toSet());
        assertEquals(vpcs, subnets.stream().map(Subnet::vpcId).collect(Collectors.toSet()));
        Set<String> ids = new HashSet<>();
        for (Subnet subnet : subnets) {
            assertTrue(ids.add(subnet.id()) && ids.add("" + subnet.neutronSubnetId()), subnet::toString);
            assertEquals(subnet, value(vpc.showSubnet(subnet.id())));
        }
    }

    @Test
    void addressesInUseAndTheNumberOfFreeOnesAgree() {
        for (Subnet subnet : value(vpc.listSubnets())) {
            List<PrivateIp> used = value(vpc.listPrivateIps(subnet.id()));
            IpAvailability counted = value(vpc.ipAvailability(subnet.id()));
            assertEquals(subnet.id(), counted.networkId());
            assertEquals(subnet.availableIps(), (int) counted.free());
            // The provider's last three are in use, and no address that can be used.
            assertEquals(counted.used() + 3, used.size());
            PrivateIp gateway = used.stream()
                    .filter(ip -> ip.ip().equals(subnet.gatewayIp()))
                    .findAny()
                    .orElseThrow();
            assertEquals(PrivateIp.GATEWAY, gateway.deviceOwner());
        }
    }

    @Test
    void aListThatIsReadInPagesIsTheSame() {
        try (Clients clients = new Clients(Timeouts.DEFAULT)) {
            Transport transport = new Transport(
                    clients,
                    HttpUrl.get(contract.server.profile().vpc().toString()),
                    new TokenAuth(contract.server.token()),
                    new Trace(contract.clock),
                    "test");
            String project = contract.server.profile().projectId();
            VpcApi paged = new HttpVpcApi(transport, project, 2, 1_000);
            assertEquals(value(vpc.listSubnets()), value(paged.listSubnets()));
            assertEquals(value(vpc.listVpcs()), value(paged.listVpcs()));
            assertEquals(value(vpc.listPrivateIps(NET_A)), value(paged.listPrivateIps(NET_A)));
        }
    }

    @Test
    @Fact("4.7.3")
    void aSubnetThatIsNotThereIsVpc0202() {
        String neutron = value(vpc.showSubnet(NET_A)).neutronSubnetId() + "";
        for (String id : List.of("nowhere", neutron, "a/../b?c=d")) {
            assertRefused("VPC.0202", 404, vpc.showSubnet(id));
            assertRefused("VPC.0202", 404, vpc.listPrivateIps(id));
            assertRefused("VPC.0202", 404, vpc.ipAvailability(id));
        }
    }

    @Test
    @Fact("4.7.1")
    void anotherProjectThanTheTokensIsVpc0007() {
        VpcApi other =
                contract.as(contract.server.token(), "someone-elses-project").vpc();
        ofTheProject(other).forEach(answer -> assertRefused("VPC.0007", 400, answer));
    }

    @Test
    @Fact("3.1.3")
    void quotasCountEachDirectionAndAreTheAccounts() {
        String account = contract.server.profile().domainId();
        for (Direction direction : Direction.values()) {
            Quota quota = value(contract.dns.quotas(account)).stream()
                    .filter(one -> one.key().equals(direction.word() + "_endpoint"))
                    .findAny()
                    .orElseThrow();
            assertEquals(50, quota.limit());
            assertEquals(contract.all(direction, 500).size(), quota.used());
        }
        assertRefused("DNS.0005", 401, contract.dns.quotas("someone-else"));
    }

    @Test
    @Fact("13.1")
    void aWrongTokenIs401InEveryCallAndMakesNothing() {
        Apis.Opened stranger = contract.as("made-up-token-of-a-stranger");
        everyCall(stranger).forEach(answer -> assertRefused("APIGW.0301", 401, answer));
        assertEquals(List.of(), contract.named("mine"));
    }

    @Test
    @Fact("5.1.9")
    void aTokenOfTheAccountReadsItsQuotasAndNothingOfTheProject() {
        Apis.Opened account = contract.as(contract.issuedToken(false));
        value(account.dns().quotas(contract.server.profile().domainId()));
        dnsCalls(account.dns()).forEach(answer -> assertRefused("DNS.0310", 400, answer));
        ofTheProject(account.vpc()).forEach(answer -> assertRefused("VPC.0007", 400, answer));
        assertRefused("VPC.0007", 400, account.vpc().ipAvailability(NET_A));
    }

    @Test
    @Fact("5.1.6")
    void anIssuedTokenIsGoodForADay() {
        Apis.Opened issued = contract.as(contract.issuedToken(true));
        contract.clock.forward(Duration.ofHours(24).minusMillis(1));
        value(issued.dns().listEndpoints(Direction.INBOUND, 1, 0, null, null));
        contract.clock.forward(Duration.ofMillis(1));
        everyCall(issued).forEach(answer -> assertRefused("APIGW.0301", 401, answer));
    }

    private Stream<Answer<?>> everyCall(Apis.Opened opened) {
        return Stream.of(
                        dnsCalls(opened.dns()),
                        ofTheProject(opened.vpc()),
                        Stream.<Answer<?>>of(
                                opened.vpc().ipAvailability(NET_A),
                                opened.dns().quotas(contract.server.profile().domainId())))
                .flatMap(calls -> calls);
    }

    private static Stream<Answer<?>> dnsCalls(DnsApi dns) {
        return Stream.of(
                dns.createEndpoint(Contract.inbound("mine", any(NET_A), any(NET_A))),
                dns.listEndpoints(Direction.OUTBOUND, 10, 0, null, null),
                dns.showEndpoint(Contract.NOBODY),
                dns.renameEndpoint(Contract.NOBODY, "mine"),
                dns.deleteEndpoint(Contract.NOBODY),
                dns.bindIp(Contract.NOBODY, any(NET_A)),
                dns.listIps(Contract.NOBODY),
                dns.unbindIp(Contract.NOBODY, Contract.NOBODY));
    }

    private static Stream<Answer<?>> ofTheProject(VpcApi vpc) {
        return Stream.of(vpc.listSubnets(), vpc.showSubnet(NET_A), vpc.listVpcs(), vpc.listPrivateIps(NET_A));
    }
}
