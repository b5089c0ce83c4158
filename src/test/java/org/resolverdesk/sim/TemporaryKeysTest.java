package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;

/// What temporary credentials may do: reference 5.3.
class TemporaryKeysTest {
    private static final String LIST = "/v2.1/endpoints?direction=inbound";
    private static final String ROLE = "\"assume_role\":{\"domain_name\":\"rehearsal\",\"agency_name\":\"readers\"}";
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private Sim.Got ask(String method, String more) {
        String body = "{\"auth\":{\"identity\":{\"methods\":[\"" + method + "\"]," + more + "}}}";
        return sim.send(sim.request("/v3.0/OS-CREDENTIAL/securitytokens").POST(BodyPublishers.ofString(body)));
    }

    private static String policy(String effect, String action) {
        return "\"policy\":{\"Version\":\"1.1\",\"Statement\":[{\"Effect\":\"%s\",\"Action\":[\"%s\"]}]}"
                .formatted(effect, action);
    }

    private Sim.Got call(Sim.Got credential, String method, String path) {
        assertEquals(201, credential.status());
        SignedCall signed = new SignedCall(sim, credential.body().path("credential"));
        return sim.send(signed.to(method, path, "{}"));
    }

    @Test
    @Fact("5.3.4")
    void aPolicyNarrowsWhatTheKeyMayDo() {
        Sim.Got whole = ask("token", "\"token\":{}");
        assertEquals(200, call(whole, "GET", LIST).status());
        assertEquals("DNS.0002", call(whole, "POST", "/v2.1/endpoints").code());
        Sim.Got narrow = ask("token", policy("Allow", "dns:endpoint:list"));
        assertEquals(200, call(narrow, "GET", LIST).status());
        assertEquals("DNS.1802", call(narrow, "POST", "/v2.1/endpoints").code());
        assertEquals("DNS.1802", call(narrow, "GET", "/v2.1/vpcs").code());
        Sim.Got nothing = ask("token", policy("Deny", "dns:*"));
        assertEquals("DNS.1802", call(nothing, "GET", LIST).code());
    }

    @Test
    @Fact("5.3.5")
    void anAgencysRoleCanBeAssumedAndMayOnlyRead() {
        Sim.Got got = ask("assume_role", ROLE);
        assertEquals(
                Sim.fields(Sim.golden("securitytokens.response.json").path("credential")),
                Sim.fields(got.body().path("credential")));
        assertEquals(200, call(got, "GET", LIST).status());
        assertEquals("DNS.1802", call(got, "POST", "/v2.1/endpoints").code());
    }

    @Test
    @Fact("5.3.4")
    void aPolicyNeverGivesMoreThanTheRoleHas() {
        Sim.Got got = ask("assume_role", ROLE + "," + policy("Allow", "*"));
        assertEquals(200, call(got, "GET", LIST).status());
        assertEquals("DNS.1802", call(got, "POST", "/v2.1/endpoints").code());
    }

    @Test
    @Fact("5.3.5")
    void anAssumedRoleLastsAsLongAsAsked() {
        Sim.Got got = ask(
                "assume_role",
                "\"assume_role\":{\"domain_id\":\"d78cbac186b744899480f25bd0220000\",\"agency_name\":\"readers\","
                        + "\"duration_seconds\":3600}");
        assertEquals(
                "2026-11-24T09:00:00.250000Z",
                got.body().path("credential").path("expires_at").stringValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"assume_role\":{\"domain_name\":\"rehearsal\",\"agency_name\":\"other\"}",
                "\"assume_role\":{\"domain_name\":\"other\",\"agency_name\":\"readers\"}"
            })
    @Fact("6.4.1")
    void anAgencyThatIsNotThereIs404Iam0004(String role) {
        Sim.Got got = ask("assume_role", role);
        assertEquals(404, got.status());
        assertEquals("IAM.0004", got.body().path("error_code").stringValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"policy\":5",
                "\"policy\":{}",
                "\"policy\":{\"Statement\":[{}]}",
                "\"policy\":{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\"}]}",
                "\"policy\":{\"Statement\":[{\"Effect\":\"Perhaps\",\"Action\":[\"*\"]}]}",
                "\"policy\":{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[7]}]}"
            })
    @Fact("6.4.1")
    void whatIsNoPolicyIs400Iam0011(String policy) {
        Sim.Got got = ask("token", policy);
        assertEquals(400, got.status());
        assertEquals("IAM.0011", got.body().path("error_code").stringValue());
    }
}
