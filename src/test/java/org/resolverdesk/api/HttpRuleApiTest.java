package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.EndpointVpc;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.ResolverRule;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleFilter;
import org.resolverdesk.model.RuleRouter;
import org.resolverdesk.model.RuleTarget;
import org.resolverdesk.model.Status;

/// Reference 2 and 1.11, with the documented bodies.
class HttpRuleApiTest {
    private static final List<RuleTarget> TARGETS = List.of(new RuleTarget("1.1.1.1"), new RuleTarget("2.2.2.2"));
    private static final String RULE = "8a36f60a753badb401753bade3400002";
    private final MockService service = new MockService();
    private final RuleApi rules = service.open().rules();

    @AfterEach
    void close() {
        service.close();
    }

    private void assertAsked(String method, String target, String body) {
        RecordedRequest request = service.taken();
        assertEquals(method + " " + target + " HTTP/1.1", request.getRequestLine());
        ByteString sent = request.getBody();
        assertEquals(body, sent == null ? "" : sent.utf8());
    }

    private static String request(String example) {
        return Golden.dense(Golden.text("dns/" + example + ".request.json"));
    }

    @Test
    @Fact({"2.2.1", "2.4.1"})
    void aCreateIsSentAndReadAsDocumented() {
        service.answer(202, Golden.text("dns/create-rule.response-202.json"));
        ResolverRule made = value(rules.createRule(
                new CreateRule("rule-xxx", "www.example.com", "8a36f60a753badb401753bade3400001", TARGETS)));
        assertAsked("POST", "/v2.1/resolverrules", request("create-rule"));
        assertEquals(
                new ResolverRule(
                        RULE,
                        "rule-xxx",
                        "www.example.com",
                        "8a36f60a753badb401753bade3400001",
                        Status.ACTIVE,
                        2,
                        null,
                        null,
                        "2020-10-18T12:27:31.448",
                        "2020-10-18T12:27:31.448"),
                made);
    }

    @Test
    @Fact({"2.1.1", "2.2.6"})
    void aListIsAPageWithRoutersAndWithoutTargets() {
        service.answer(200, Golden.text("dns/list-rules.response-200.json"));
        Page<ResolverRule> page = value(rules.listRules(RuleFilter.ALL, 500, 0));
        assertAsked("GET", "/v2.1/resolverrules?limit=500&offset=0", "");
        assertEquals(1, page.totalCount());
        assertNull(page.items().getFirst().targets());
        assertEquals(
                List.of(
                        new RuleRouter("ff7bd47f-3f12-4f24-a078-e6064abaa670", "eu-de", Status.ACTIVE),
                        new RuleRouter("ff7bd47f-3f12-4f24-a078-e6064abaa671", "eu-de", Status.ACTIVE)),
                page.items().getFirst().routers());

        service.answer(200, "{\"resolver_rules\":[{\"name\":\"without an id\"}]}");
        Page<ResolverRule> empty = value(rules.listRules(new RuleFilter("a.b", "n", "e-1"), 10, 20));
        assertAsked("GET", "/v2.1/resolverrules?limit=10&offset=20&domain_name=a.b&name=n&endpoint_id=e-1", "");
        assertEquals(List.of(), empty.items());
        assertNull(empty.totalCount());
    }

    @Test
    @Fact("2.2.7")
    void aShownRuleHasTargetsAndRouters() {
        service.answer(200, Golden.text("dns/show-rule.response-200.json"));
        ResolverRule rule = value(rules.showRule(RULE));
        assertAsked("GET", "/v2.1/resolverrules/" + RULE, "");
        assertEquals(TARGETS, rule.targets());
        assertEquals(2, rule.routers() == null ? 0 : rule.routers().size());
        service.answer(
                200, "{\"resolver_rule\":{\"id\":\"r\",\"status\":\"DELETED\",\"ipaddresses\":[{}],\"routers\":null}}");
        ResolverRule deleted = value(rules.showRule("r"));
        assertEquals(ResolverRule.DELETED, deleted.status());
        assertEquals(List.of(), deleted.targets());
        assertEquals(List.of(), deleted.routers());
    }

    @Test
    @Fact({"2.2.8", "2.4.1"})
    void anUpdateSendsOnlyWhatIsToChange() {
        String answer = Golden.text("dns/update-rule.response-202.json");
        service.answer(202, answer);
        value(rules.updateRule(RULE, new RuleChange("rule-xxx", TARGETS)));
        assertAsked("PUT", "/v2.1/resolverrules/" + RULE, request("update-rule"));
        service.answer(202, answer);
        value(rules.updateRule(RULE, new RuleChange("rule-xxx", null)));
        assertAsked("PUT", "/v2.1/resolverrules/" + RULE, "{\"name\":\"rule-xxx\"}");
        service.answer(202, answer);
        value(rules.updateRule(RULE, new RuleChange(null, List.of(new RuleTarget("1.1.1.1")))));
        assertAsked("PUT", "/v2.1/resolverrules/" + RULE, "{\"ipaddresses\":[{\"ip\":\"1.1.1.1\"}]}");
    }

    @Test
    @Fact("2.2.9")
    void aDeletionIsReadWithABodyAndWithout() {
        service.answer(202, Golden.text("dns/delete-rule.response-202.json"));
        assertEquals(Status.PENDING_DELETE, value(rules.deleteRule(RULE)).status());
        assertAsked("DELETE", "/v2.1/resolverrules/" + RULE, "");
        service.server.enqueue(new MockResponse.Builder().code(204).build());
        assertEquals(
                new ResolverRule("r", "", "", "", Status.PENDING_DELETE, 0, null, null, null, null),
                value(rules.deleteRule("r")));
    }

    @Test
    @Fact({"2.2.10", "2.4.1"})
    void anAssociationIsAnsweredFlat() {
        String vpc = "f0791650-db8c-4a20-8a44-a06c6e24b15b";
        service.answer(202, Golden.text("dns/associate-router.response-202.json"));
        assertEquals(new RuleRouter(vpc, "eu-de", Status.PENDING_CREATE), value(rules.associate(RULE, vpc)));
        assertAsked("POST", "/v2.1/resolverrules/" + RULE + "/associaterouter", request("associate-router"));
        service.answer(202, Golden.text("dns/disassociate-router.response-202.json"));
        assertEquals(new RuleRouter(vpc, "eu-de", Status.PENDING_DELETE), value(rules.disassociate(RULE, vpc)));
        assertAsked("POST", "/v2.1/resolverrules/" + RULE + "/disassociaterouter", request("associate-router"));
        service.answer(202, "{\"status\":\"PENDING_CREATE\"}");
        assertInstanceOf(ApiFailure.Unreadable.class, failure(rules.associate(RULE, vpc)));
    }

    @Test
    @Fact("1.11.1")
    void theVpcsOfEndpointsAreAPageWhoseCountsMayLack() {
        service.answer(200, Golden.text("dns/list-endpoint-vpcs.response-200.json"));
        Page<EndpointVpc> page = value(rules.listEndpointVpcs(500, 0, null));
        assertAsked("GET", "/v2.1/vpcs?limit=500&offset=0", "");
        assertEquals(List.of(new EndpointVpc("02443811-acf1-4c22-8f44-e3adf19f6097", 32, null)), page.items());
        assertEquals(1, page.totalCount());
        service.answer(200, "{\"vpcs\":[]}");
        value(rules.listEndpointVpcs(1, 2, "v-1"));
        assertAsked("GET", "/v2.1/vpcs?limit=1&offset=2&vpc_id=v-1", "");
    }

    @Test
    void aRefusalIsTheServicesOwn() {
        service.answer(404, "{\"code\":\"DNS.0711\",\"message\":\"This VPC could not be found.\"}");
        assertEquals(
                new ApiFailure.Refused(404, "DNS.0711", "This VPC could not be found.", null),
                failure(rules.associate(RULE, "v")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void anIdThatIsNoneIsNotSent(String id) {
        assertInstanceOf(ApiFailure.NotSent.class, failure(rules.deleteRule(id)));
        assertInstanceOf(ApiFailure.NotSent.class, failure(rules.associate(id, "v")));
        assertEquals(0, service.server.getRequestCount());
    }
}
