package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.RawServer;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Profile;

/// Some way between here and the service sends an answer twice: from then on each request on that connection
/// would get the answer to the one before.
class AnswersStayWithTheirRequestsTest {
    private final RawServer server = new RawServer();
    private final Apis apis = new Apis("test", Timeouts.DEFAULT);
    private final DnsApi dns = apis.open(
                    new Profile("p", server.base(), server.base(), server.base(), List.of("r"), "project", "domain"),
                    new TokenAuth("made-up-token"),
                    new Trace(Instant::now))
            .dns();

    @AfterEach
    void close() {
        apis.close();
        server.close();
    }

    @Test
    void anAnswerThatCameTwiceSpoilsOneRequestAtMost() {
        server.next(RawServer.Act.bytes(answer("poi-1", "e-1") + answer("poi-1", "e-1")));
        assertEquals("e-1", made("poi-1"));
        // The answer that nobody gets.
        server.next(RawServer.OK);
        assertUnreadable(dns.listEndpoints(Direction.INBOUND, 500, 0, null, null));
        server.next(RawServer.Act.bytes(whole("{\"endpoints\":[]}")));
        assertInstanceOf(Answer.Ok.class, dns.listEndpoints(Direction.INBOUND, 500, 0, null, null));
    }

    @Test
    void anotherCreatesAnswerIsNoAnswer() {
        server.next(RawServer.Act.bytes(answer("poi-1", "e-1") + answer("poi-1", "e-1")));
        assertEquals("e-1", made("poi-1"));
        assertUnreadable(dns.createEndpoint(request("poi-2")));
    }

    @Test
    void aRefusalThatCameTwiceRefusesOneCreateOnly() {
        String refusal = "HTTP/1.1 400 Bad Request\r\nContent-Length: 19\r\n\r\n{\"code\":\"DNS.1504\"}";
        server.next(RawServer.Act.bytes(refusal + refusal));
        assertInstanceOf(ApiFailure.Refused.class, MockService.failure(dns.createEndpoint(request("poi-1"))));
        server.next(RawServer.Act.bytes(answer("poi-2", "e-2")));
        assertEquals("e-2", made("poi-2"));
    }

    @Test
    void anotherEndpointIsNoAnswerToAQuestionById() {
        server.next(RawServer.Act.bytes(answer("poi-1", "e-1")));
        assertUnreadable(dns.showEndpoint("e-2"));
    }

    private String made(String name) {
        return MockService.value(dns.createEndpoint(request(name))).id();
    }

    private static void assertUnreadable(Answer<?> answer) {
        assertInstanceOf(ApiFailure.Unreadable.class, MockService.failure(answer));
    }

    private static CreateEndpoint request(String name) {
        return new CreateEndpoint(name, Direction.INBOUND, "r", List.of(new NewIp("s", null), new NewIp("s", null)));
    }

    private static String answer(String name, String id) {
        return whole("{\"endpoint\":{\"id\":\"" + id + "\",\"name\":\"" + name + "\"}}");
    }

    private static String whole(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
