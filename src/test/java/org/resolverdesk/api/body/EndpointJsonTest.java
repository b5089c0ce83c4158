package org.resolverdesk.api.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.api.Golden;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Quota;
import org.resolverdesk.model.Status;
import tools.jackson.databind.JsonNode;

class EndpointJsonTest {
    private static final String SUBNET = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
    private static final String VPC = "02443811-acf1-4c22-8f44-e3adf19f6097";
    private static final CreateEndpoint EXAMPLE = new CreateEndpoint(
            "poi-1",
            Direction.INBOUND,
            "NetworkService",
            List.of(new NewIp(SUBNET, "192.168.3.125"), new NewIp(SUBNET, "192.168.3.126")));

    private static <T> Optional<T> read(Shape<T> shape, String body) {
        return Json.parse(body).flatMap(shape.read());
    }

    @Test
    void theCreateOfTheSpecificationIsWrittenFieldByField() {
        JsonNode sent = Golden.json(EndpointJson.create(EXAMPLE).utf8());
        JsonNode specified = Golden.json(Golden.text("dns/create-endpoint.request.json"));
        assertEquals(List.copyOf(specified.propertyNames()), List.copyOf(sent.propertyNames()));
        for (String field : specified.propertyNames()) {
            assertEquals(specified.get(field), sent.get(field), field);
        }
    }

    @Test
    @Fact("1.3.13")
    void theCreateOfTheSpecificationIsWrittenByteForByteButForWhiteSpace() {
        assertEquals(
                Golden.dense(Golden.text("dns/create-endpoint.request.json")),
                EndpointJson.create(EXAMPLE).utf8());
    }

    @Test
    @Fact("1.3.9")
    void anAddressLeftToTheServiceHasNoIpField() {
        var request = new CreateEndpoint("a", Direction.OUTBOUND, "r", List.of(new NewIp("s", null)));
        assertEquals(
                "{\"name\":\"a\",\"direction\":\"outbound\",\"region\":\"r\",\"ipaddresses\":[{\"subnet_id\":\"s\"}]}",
                EndpointJson.create(request).utf8());
    }

    @Test
    @Fact({"1.6.1", "1.8.1"})
    void renameAndBindAreWrittenAsDocumented() {
        assertEquals(
                Golden.dense(Golden.text("dns/update-endpoint.request.json")),
                EndpointJson.rename("2118").utf8());
        assertEquals(
                Golden.dense(Golden.text("dns/associate-ipaddress.request.json")),
                EndpointJson.bind(new NewIp("3ee6107e-4188-4c4d-b453-80d6b9a147d5", null))
                        .utf8());
        assertEquals(
                "{\"ipaddress\":{\"subnet_id\":\"s\",\"ip\":\"10.0.0.9\"}}",
                EndpointJson.bind(new NewIp("s", "10.0.0.9")).utf8());
    }

    @Test
    void theAnswerToACreateIsRead() {
        assertEquals(
                Optional.of(new Endpoint(
                        "ff80808169bf16c70169bf1d02270000",
                        "poi-1",
                        "inbound",
                        Status.PENDING_CREATE,
                        null,
                        0,
                        0,
                        "2019-03-27T12:25:43.181",
                        "2019-03-27T12:25:43.181")),
                read(EndpointJson.ENDPOINT, Golden.text("dns/create-endpoint.response-202.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "show-endpoint.response-200,    ff80808169b445ab0169b541bc5c0000, poi-17,  ACTIVE,         4",
        "update-endpoint.response-202,  ff80808169bf16c70169bf1d02270000, 2118,    ACTIVE,         6",
        "delete-endpoint.response-202,  ff80808169bf16c70169bf1d02270000, 2118,    PENDING_DELETE, 6",
        "associate-ipaddress.response-202,    ff80808169bf16c70169bf1d02270000, poi-666, PENDING_CREATE, 0",
        "disassociate-ipaddress.response-202, ff80808169be2efb0169bef85d720013, NULL,    ACTIVE,         3",
    })
    @Fact("1.1.1")
    void eachAnswerWithAnEndpointIsRead(String file, String id, String name, String status, int count) {
        Endpoint endpoint = read(EndpointJson.ENDPOINT, Golden.text("dns/" + file + ".json"))
                .orElseThrow();
        assertEquals(id, endpoint.id());
        assertEquals(name, endpoint.name());
        assertEquals(new Status(status), endpoint.status());
        assertEquals(count, endpoint.ipAddressCount());
        assertEquals(Optional.of(Direction.INBOUND), endpoint.knownDirection());
    }

    @Test
    @Fact("1.4.5")
    void theListIsReadWithItsTotal() {
        Page<Endpoint> page = read(EndpointJson.ENDPOINTS, Golden.text("dns/list-endpoints.response-200.json"))
                .orElseThrow();
        assertEquals(2, page.totalCount());
        assertEquals(
                List.of("poi-666", "poi-667"),
                page.items().stream().map(Endpoint::name).toList());
        assertEquals(VPC, page.items().getFirst().vpcId());
    }

    @Test
    @Fact("1.2.1")
    void theAddressesAreReadWithTheNeutronSubnet() {
        List<EndpointIp> ips = read(EndpointJson.IPS, Golden.text("dns/list-ipaddresses.response-200.json"))
                .orElseThrow();
        assertEquals(
                new EndpointIp(
                        "ff80808169be2efb0169bef85d740015",
                        "192.168.0.11",
                        Status.ACTIVE,
                        "485620bd-482a-43e7-9718-410079f860e2",
                        "2019-03-27T19:45:41.181",
                        "2019-03-27T19:45:42.181",
                        null),
                ips.getFirst());
        assertEquals(2, ips.size());
    }

    @Test
    @Fact("3.1.1")
    void theQuotasAreRead() {
        List<Quota> quotas = read(EndpointJson.QUOTAS, Golden.text("dns/quotas.response-200.json"))
                .orElseThrow();
        assertEquals(7, quotas.size());
        assertTrue(quotas.contains(new Quota("inbound_endpoint", 50, 3)));
        assertTrue(quotas.contains(new Quota("outbound_endpoint", 50, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'a'}                               | a | ''    | ''      | 0",
                "{'id':17,'name':null,'status':null}      | 17 | ''   | ''      | 0",
                "{'id':'a','name':5,'ipaddress_count':'4'}| a | 5     | ''      | 4",
                "{'id':'a','ipaddress_count':4.0}         | a | ''    | ''      | 4",
                "{'id':'a','ipaddress_count':-4}          | a | ''    | ''      | 0",
                "{'id':'a','ipaddress_count':99999999999} | a | ''    | ''      | 2147483647",
                "{'id':'a','ipaddress_count':1e99}        | a | ''    | ''      | 0",
                "{'id':'a','ipaddress_count':{'x':1}}     | a | ''    | ''      | 0",
                "{'id':'a','status':'FREEZE','new':[1]}   | a | ''    | FREEZE  | 0",
                "{'id':'a','status':'active'}             | a | ''    | active  | 0",
                "{'id':'ab-CD.9/../x','name':'é'}         | ab-CD.9/../x | é | '' | 0",
            })
    @Fact("1.1.3")
    void anEndpointIsReadWhateverFormItsFieldsHave(String json, String id, String name, String status, int count) {
        Endpoint endpoint = read(EndpointJson.ENDPOINT, "{\"endpoint\":" + json.replace('\'', '"') + "}")
                .orElseThrow();
        assertEquals(new Endpoint(id, name, "", new Status(status), null, count, null, null, null), endpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "1",
                "\"endpoint\"",
                "{\"endpoint\":null}",
                "{\"endpoint\":[]}",
                "{\"endpoint\":{}}",
                "{\"endpoint\":{\"id\":null}}",
                "{\"endpoint\":{\"id\":\" \"}}",
                "{\"endpoint\":{\"id\":{\"id\":1}}}",
                "{\"code\":\"DNS.0001\",\"message\":\"x\"}"
            })
    void anEndpointWithoutAnIdIsNone(String body) {
        assertEquals(Optional.empty(), read(EndpointJson.ENDPOINT, body));
    }

    @Test
    void aListUnderNullIsEmptyAndAMissingListIsNone() {
        assertEquals(
                Optional.of(new Page<Endpoint>(List.of(), null)), read(EndpointJson.ENDPOINTS, "{\"endpoints\":null}"));
        assertEquals(Optional.of(List.of()), read(EndpointJson.IPS, "{\"ipaddresses\":null}"));
        assertEquals(Optional.empty(), read(EndpointJson.ENDPOINTS, "{\"metadata\":{\"total_count\":0}}"));
        assertEquals(Optional.empty(), read(EndpointJson.ENDPOINTS, "{\"endpoints\":{}}"));
        assertEquals(Optional.empty(), read(EndpointJson.IPS, "{\"ipaddresses\":\"none\"}"));
    }

    @Test
    void itemsThatAreNoneAreLeftOutAndTheTotalMayBeText() {
        Page<Endpoint> page = read(
                        EndpointJson.ENDPOINTS,
                        "{\"endpoints\":[null,1,\"x\",[],{},{\"id\":\"a\"}],\"metadata\":{\"total_count\":\"7\"}}")
                .orElseThrow();
        assertEquals(List.of("a"), page.items().stream().map(Endpoint::id).toList());
        assertEquals(7, page.totalCount());
    }

    @Test
    void anAddressIsKeptWithoutAnIdOrWithoutAnIp() {
        List<EndpointIp> ips = read(
                        EndpointJson.IPS,
                        "{\"ipaddresses\":[{\"ip\":\"10.0.0.1\"},{\"id\":3,\"ip\":null,\"error_info\":\"\"},{}]}")
                .orElseThrow();
        assertEquals(
                List.of(
                        new EndpointIp("", "10.0.0.1", new Status(""), "", null, null, null),
                        new EndpointIp("3", "", new Status(""), "", null, null, null)),
                ips);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\uFFFD1", "e\u00041", "e 1", "\u00e91"})
    void anIdThatWasSpoiltOnItsWayNamesNothing(String id) {
        assertEquals(
                Optional.empty(), read(EndpointJson.ENDPOINT, "{\"endpoint\":{\"id\":\"" + id + "\",\"name\":\"a\"}}"));
    }
}
