package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.sim.ManualClock;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;

/// The client and the simulator, joined by HTTP alone: what one sends the other must take, and the other way
/// round. The clock is a manual one, and a create takes exactly 10 s of it.
final class Contract implements AutoCloseable {
    static final Duration TIME_TO_ACTIVE = Duration.ofSeconds(10);
    /// The subnet of the specification's example.
    static final String NET_A = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
    static final String REGION = "NetworkService";
    /// An id of the right form that nothing has.
    static final String NOBODY = "ff80808100000000000000000000ffff";

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(250);

    final ManualClock clock = new ManualClock();
    final SimServer server;
    final DnsApi dns;
    final VpcApi vpc;
    private final Apis apis = new Apis("1.2.3", new Timeouts(PATIENT, PATIENT, PATIENT));
    private final Apis hasty = new Apis("1.2.3", new Timeouts(PATIENT, IMPATIENT, IMPATIENT));

    private Contract(UnaryOperator<SimOptions> change) {
        Behaviour slow = Behaviour.PROMPT.withTimeToActive(TIME_TO_ACTIVE, 0);
        try {
            server = SimServer.start(change.apply(SimOptions.forTests(clock).withBehaviour(slow)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Apis.Opened opened = as(server.token());
        dns = opened.dns();
        vpc = opened.vpc();
    }

    static Contract open() {
        return new Contract(options -> options);
    }

    /// With so many generated endpoints.
    static Contract with(int endpoints) {
        return new Contract(options -> options.withEndpoints(endpoints));
    }

    Apis.Opened as(String token) {
        return open(apis, server.profile(), token);
    }

    Apis.Opened as(String token, String projectId) {
        Profile own = server.profile();
        Profile other = new Profile("other", own.dns(), own.vpc(), own.iam(), own.regions(), projectId, own.domainId());
        return open(apis, other, token);
    }

    /// For a client that gives up after a quarter of a second.
    DnsApi hastyDns() {
        return open(hasty, server.profile(), server.token()).dns();
    }

    private Apis.Opened open(Apis through, Profile profile, String token) {
        return through.open(profile, new TokenAuth(token), new Trace(clock));
    }

    /// A token that the identity service issues for a password, for the project or for the account.
    String issuedToken(boolean ofTheProject) {
        String scope = ofTheProject ? ",\"scope\":{\"project\":{\"name\":\"NetworkService\"}}" : "";
        String body = ("{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"admin\","
                        + "\"password\":\"made-up-password\",\"domain\":{\"name\":\"rehearsal\"}}}}%s}}")
                .formatted(scope);
        URI tokens = URI.create(server.profile().iam() + "/v3/auth/tokens");
        HttpRequest request = HttpRequest.newBuilder(tokens)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("X-Subject-Token")
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Subnet subnet(String name) {
        return value(vpc.listSubnets()).stream()
                .filter(subnet -> subnet.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    static NewIp at(String subnetId, String ip) {
        return new NewIp(subnetId, ip);
    }

    /// A row whose address the service picks.
    static NewIp any(String subnetId) {
        return new NewIp(subnetId, null);
    }

    static CreateEndpoint inbound(String name, NewIp... ips) {
        return new CreateEndpoint(name, Direction.INBOUND, REGION, List.of(ips));
    }

    /// An endpoint that is ACTIVE, with two addresses in the example's subnet.
    Endpoint active(String name) {
        Endpoint made = value(dns.createEndpoint(inbound(name, any(NET_A), any(NET_A))));
        clock.forward(TIME_TO_ACTIVE);
        return value(dns.showEndpoint(made.id()));
    }

    /// The inbound endpoints of that name.
    List<Endpoint> named(String name) {
        return value(dns.listEndpoints(Direction.INBOUND, 500, 0, name, null)).items();
    }

    /// Every endpoint of a direction, page by page.
    List<Endpoint> all(Direction direction, int limit) {
        List<Endpoint> all = new ArrayList<>();
        List<Endpoint> page;
        do {
            page = value(dns.listEndpoints(direction, limit, all.size(), null, null))
                    .items();
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    /// Asserts that the service refused, with that code and status, words of its own and the id of the request.
    static void assertRefused(String code, int status, Answer<?> answer) {
        ApiFailure.Refused refused = assertInstanceOf(ApiFailure.Refused.class, failure(answer));
        assertEquals(code + " " + status, refused.code() + " " + refused.httpStatus());
        assertTrue(refused.message().length() > 5, refused.message());
        String requestId = refused.requestId();
        assertNotNull(requestId);
        assertTrue(requestId.matches("[0-9a-f]{32}"), requestId);
    }

    /// Asserts that something was sent and nothing came back.
    static void assertUnknown(Answer<?> answer) {
        ApiFailure.OutcomeUnknown unknown = assertInstanceOf(ApiFailure.OutcomeUnknown.class, failure(answer));
        assertEquals(0, unknown.httpStatus());
    }

    @Override
    public void close() {
        apis.close();
        hasty.close();
        server.close();
    }
}
