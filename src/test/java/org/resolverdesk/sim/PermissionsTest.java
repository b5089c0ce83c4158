package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.iam.Account;
import org.resolverdesk.sim.iam.Policy;
import org.resolverdesk.sim.iam.Policy.Statement;

/// Who may do what: reference 3.5.
class PermissionsTest {
    private static final String ENDPOINT = "/v2.1/endpoints/ff80808100000000000000000000ffff";
    private static final String RULE = "/v2.1/resolverrules/ff80808100000000000000000000ffff";
    private static final String VPC = "/v1/" + Sim.PROJECT;
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private Sim.Got asReader(String method, String path) {
        HttpRequest.Builder request =
                new SignedCall(sim, Account.MADE_UP.reader().key()).to(method, path, "{}");
        return sim.send(request);
    }

    private static Arguments call(String method, String path, String... needs) {
        return Arguments.of(method, path, List.of(needs));
    }

    static Stream<Arguments> calls() {
        String subnets = "vpc:subnets:get";
        String networks = "vpc:networks:get";
        String ports = "vpc:ports:list";
        return Stream.of(
                call("POST", "/v2.1/endpoints", "dns:endpoint:create", subnets, networks, ports, "dns:quota:list"),
                call("GET", "/v2.1/endpoints?direction=inbound", "dns:endpoint:list"),
                call("GET", ENDPOINT, "dns:endpoint:get"),
                call("PUT", ENDPOINT, "dns:endpoint:update"),
                call("DELETE", ENDPOINT, "dns:endpoint:delete", ports, "vpc:ports:delete"),
                call("POST", ENDPOINT + "/ipaddresses", "dns:endpoint:createIpaddress", subnets, networks, ports),
                call("GET", ENDPOINT + "/ipaddresses", "dns:endpoint:listIpaddresses"),
                call("GET", "/v2.1/vpcs", "dns:endpoint:listVpcs"),
                call(
                        "DELETE",
                        ENDPOINT + "/ipaddresses/x",
                        "dns:endpoint:deleteIpaddress",
                        "dns:endpoint:createIpaddress"),
                call("POST", "/v2.1/resolverrules", "dns:resolverRule:create"),
                call("GET", "/v2.1/resolverrules", "dns:resolverRule:list"),
                call("GET", RULE, "dns:resolverRule:get"),
                call("PUT", RULE, "dns:resolverRule:update"),
                call("DELETE", RULE, "dns:resolverRule:delete"),
                call("POST", RULE + "/associaterouter", "dns:resolverRule:associaterouter", "vpc:vpcs:get"),
                call("POST", RULE + "/disassociaterouter", "dns:resolverRule:disassociaterouter"),
                call("GET", "/v2/quotamg/dns/quotas", "dns:quota:list"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    @Fact("3.5.1")
    void everyCallNeedsItsActionAndWhatThatDependsOnElse403Dns1802(String method, String path, List<String> needs) {
        for (String missing : needs) {
            Statement all = new Statement(true, List.of("*"));
            Statement but = new Statement(false, List.of(missing));
            sim.server.permit("reader", new Policy(List.of(all, but), null));
            Sim.Got got = asReader(method, path);
            assertEquals(403, got.status());
            assertEquals("DNS.1802", got.code());
            assertEquals(
                    "Policy doesn't allow " + missing + " to be performed.",
                    got.body().path("message").stringValue());
        }
        sim.server.permit("reader", Policy.allowing(needs.toArray(String[]::new)));
        assertNotEquals(403, asReader(method, path).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                VPC + "/vpcs",
                "/v3/" + Sim.PROJECT + "/vpc/vpcs",
                VPC + "/subnets",
                VPC + "/subnets/" + Sim.NET_A,
                VPC + "/subnets/" + Sim.NET_A + "/privateips",
                "/v2.0/network-ip-availabilities/" + Sim.NET_A
            })
    @Fact("4.7.5")
    void aReadOfTheVpcServiceThatIsNotAllowedIs403Vpc2701(String path) {
        assertEquals(200, asReader("GET", path).status());
        sim.server.permit("reader", Policy.allowing("dns:*"));
        Sim.Got got = asReader("GET", path);
        assertEquals(403, got.status());
        assertEquals("VPC.2701", got.code());
        assertEquals(List.of("code", "message"), Sim.fields(got.body()));
    }

    @Test
    @Fact("3.5.2")
    void theReaderReadsEverythingAndChangesNothing() {
        String quotas = "/v2/quotamg/dns/quotas?domain_id=" + Account.MADE_UP.domainId();
        for (String path : List.of("/v2.1/endpoints?direction=inbound", "/v2.1/vpcs", "/v2.1/resolverrules", quotas)) {
            assertEquals(200, asReader("GET", path).status(), path);
        }
        String endpoint =
                "/v2.1/endpoints/" + sim.named("inbound", "edge-lab").path("id").stringValue();
        assertEquals(200, asReader("GET", endpoint).status());
        assertEquals(200, asReader("GET", endpoint + "/ipaddresses").status());
        assertEquals("DNS.1802", asReader("DELETE", endpoint).code());
        assertEquals("DNS.1802", asReader("PUT", endpoint).code());
        assertEquals("DNS.1802", asReader("POST", "/v2.1/endpoints").code());
        assertEquals("VPC.2701", asReader("POST", VPC + "/privateips").code());
        assertEquals("ERROR", sim.named("inbound", "edge-lab").path("status").stringValue());
    }

    @Test
    @Fact("3.5.2")
    void theReadersTokenHasTheReadersPermissions() {
        String body = "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"reader\","
                + "\"password\":\"made-up-reader-password\",\"domain\":{\"name\":\"rehearsal\"}}}},"
                + "\"scope\":{\"project\":{\"name\":\"NetworkService\"}}}}";
        Sim.Got got = sim.send(sim.bare("/v3/auth/tokens").POST(BodyPublishers.ofString(body)));
        assertEquals(
                "readonly",
                got.body().path("token").path("roles").path(0).path("name").stringValue());
        String token = got.header("X-Subject-Token");
        String list = "/v2.1/endpoints?direction=inbound";
        assertEquals(200, sim.send(sim.bare(list).header("X-Auth-Token", token)).status());
        Sim.Got create = sim.send(
                sim.bare("/v2.1/endpoints").header("X-Auth-Token", token).POST(BodyPublishers.ofString("{}")));
        assertEquals("DNS.1802", create.code());
    }
}
