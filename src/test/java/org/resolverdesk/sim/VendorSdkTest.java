package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.SdkResponse;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.core.http.FieldExistence;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.core.http.LocationType;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.iam.Account;

/// The simulator as the vendor's own SDK sees it: its core (3.1.192) signs, sends and reads, the calls are
/// defined as its generated clients define them. The published DNS client has no endpoint calls yet (reference
/// 11).
class VendorSdkTest {
    private SimServer server = start();

    private static SimServer start() {
        try {
            return SimServer.start(SimOptions.forTests(Clock.systemUTC()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void reset() {
        server.reset();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /// The query of a list, with values that need encoding.
    public static final class ListRequest {
        @Nullable
        String direction;

        @Nullable
        String name;

        @Nullable
        String direction() {
            return direction;
        }

        @Nullable
        String name() {
            return name;
        }
    }

    /// What a list answers.
    public static final class ListResponse extends SdkResponse {
        @JsonProperty("endpoints")
        public @Nullable List<Map<String, Object>> endpoints;
    }

    /// A create's body.
    public static final class CreateRequest {
        @Nullable
        Map<String, Object> body;

        @Nullable
        Map<String, Object> body() {
            return body;
        }
    }

    /// What a create answers.
    public static final class CreateResponse extends SdkResponse {
        @JsonProperty("endpoint")
        public @Nullable Map<String, Object> endpoint;
    }

    private static final HttpRequestDef<ListRequest, ListResponse> LIST = HttpRequestDef.builder(
                    HttpMethod.GET, ListRequest.class, ListResponse.class)
            .withName("ListEndpoints")
            .withUri("/v2.1/endpoints")
            .withContentType("application/json")
            .<String>withRequestField(
                    "direction",
                    LocationType.Query,
                    FieldExistence.NON_NULL_NON_EMPTY,
                    String.class,
                    field ->
                            field.withMarshaller(ListRequest::direction, (request, value) -> request.direction = value))
            .<String>withRequestField(
                    "name",
                    LocationType.Query,
                    FieldExistence.NULL_IGNORE,
                    String.class,
                    field -> field.withMarshaller(ListRequest::name, (request, value) -> request.name = value))
            .build();

    @SuppressWarnings({"unchecked", "rawtypes"}) // The class of a Map with parameters: the SDK's own way is no better.
    private static final HttpRequestDef<CreateRequest, CreateResponse> CREATE = HttpRequestDef.builder(
                    HttpMethod.POST, CreateRequest.class, CreateResponse.class)
            .withName("CreateEndpoint")
            .withUri("/v2.1/endpoints")
            .withContentType("application/json")
            .<Map>withRequestField(
                    "body",
                    LocationType.Body,
                    FieldExistence.NON_NULL_NON_EMPTY,
                    Map.class,
                    field -> field.withMarshaller(CreateRequest::body, (request, value) -> request.body = value))
            .build();

    private HcClient client(ICredential credential) {
        return new HcClient(HttpConfig.getDefaultHttpConfig())
                .withEndpoints(List.of(server.profile().dns().toString()))
                .withCredential(credential);
    }

    private static BasicCredentials credentials(String secret) {
        return new BasicCredentials()
                .withAk(Account.MADE_UP.admin().key().id())
                .withSk(secret)
                .withProjectId(Account.MADE_UP.projectId());
    }

    private HcClient client() {
        return client(credentials(Account.MADE_UP.admin().key().secret()));
    }

    private static ListRequest inbound(@Nullable String name) {
        ListRequest request = new ListRequest();
        request.direction = "inbound";
        request.name = name;
        return request;
    }

    private static CreateRequest create(String name) {
        Map<String, Object> row = Map.of("subnet_id", Sim.NET_A);
        CreateRequest request = new CreateRequest();
        request.body = Map.of(
                "name", name, "direction", "inbound", "region", "NetworkService", "ipaddresses", List.of(row, row));
        return request;
    }

    private static List<Object> names(ListResponse response) {
        assertNotNull(response.endpoints);
        return response.endpoints.stream().map(one -> one.get("name")).toList();
    }

    @Test
    void itsSignedListIsLetIn() {
        ListResponse all = client().syncInvokeHttp(inbound(null), LIST);
        assertEquals(200, all.getHttpStatusCode());
        assertTrue(names(all).contains("hq-resolver-a"));
    }

    @Test
    @Fact("5.4.6")
    void itsSignedCreateWithABodyIsCarriedOut() {
        CreateResponse made = client().syncInvokeHttp(create("by-the-sdk"), CREATE);
        assertEquals(202, made.getHttpStatusCode());
        assertNotNull(made.endpoint);
        assertEquals("PENDING_CREATE", made.endpoint.get("status"));
        assertEquals(List.of("by-the-sdk"), names(client().syncInvokeHttp(inbound("by-the-sdk"), LIST)));
    }

    @Test
    @Fact("5.4.3")
    void whatItEncodesInAQueryIsVerified() {
        for (String name : List.of("a b*~/中", "+", "%2F", "a&b=c", "é'()")) {
            assertEquals(List.of(), names(client().syncInvokeHttp(inbound(name), LIST)), name);
        }
    }

    @Test
    void itReadsARefusalOfTheServiceWithItsRequestId() {
        ServiceResponseException refused =
                assertThrows(ServiceResponseException.class, () -> client().syncInvokeHttp(create("a b"), CREATE));
        assertEquals(400, refused.getHttpStatusCode());
        assertEquals("DNS.1501", refused.getErrorCode());
        assertEquals("Invalid endpoint name.", refused.getErrorMsg());
        assertTrue(refused.getRequestId().matches("[0-9a-f]{32}"));
    }

    @Test
    @Fact("6.3.7")
    void itReadsARefusalOfTheGatewayForAWrongSecret() {
        HcClient wrong = client(credentials("made-up-wrong-secret"));
        ServiceResponseException refused =
                assertThrows(ServiceResponseException.class, () -> wrong.syncInvokeHttp(inbound(null), LIST));
        assertEquals(401, refused.getHttpStatusCode());
        assertEquals("APIGW.0301", refused.getErrorCode());
        String host = server.profile().dns().getAuthority();
        assertTrue(refused.getErrorMsg().contains("GET|/v2.1/endpoints/|direction=inbound|host:" + host + "|"));
    }

    @Test
    @Fact("5.2.6")
    void itFindsTheProjectOfARegionByItself() throws ExecutionException, InterruptedException {
        BasicCredentials credentials = new BasicCredentials()
                .withAk(Account.MADE_UP.admin().key().id())
                .withSk(Account.MADE_UP.admin().key().secret())
                .withIamEndpoint(server.profile().iam().toString());
        ICredential found = credentials
                .processAuthParams(client(credentials), "NetworkService")
                .get();
        assertEquals(Account.MADE_UP.projectId(), ((BasicCredentials) found).getProjectId());
        assertEquals(200, client(found).syncInvokeHttp(inbound(null), LIST).getHttpStatusCode());
    }
}
