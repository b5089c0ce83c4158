package org.resolverdesk.proof.fuzz;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.api.Golden;
import org.resolverdesk.api.RuleApi;
import org.resolverdesk.api.VpcApi;
import org.resolverdesk.api.body.EndpointJson;
import org.resolverdesk.api.body.Shape;
import org.resolverdesk.api.body.VpcJson;
import org.resolverdesk.api.http.Judged;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.Cloud;
import org.resolverdesk.store.ManualTime;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;

/// The rows on screen, fed with spoilt answers to every question that the program asks by itself; when the answers
/// are good again, the rows are again those that there are.
final class Rows implements Target {
    private static final byte[] GOOD =
            Golden.text("dns/list-endpoints.response-200.json").getBytes(StandardCharsets.UTF_8);
    private static final List<byte[]> SEEDS = List.of(
            GOOD,
            Golden.text("dns/list-ipaddresses.response-200.json").getBytes(StandardCharsets.UTF_8),
            Golden.text("dns/show-endpoint.response-200.json").getBytes(StandardCharsets.UTF_8),
            Golden.text("vpc/list-subnets.response-200.json").getBytes(StandardCharsets.UTF_8));
    private static final Duration A_WHILE = Duration.ofSeconds(130);

    private final ManualTime time = new ManualTime(Instant.parse("2026-01-01T12:00:00Z"));
    private final Session session;
    private final List<String> ids;
    private byte[] answer = GOOD;
    private boolean good = true;
    private int readable;

    Rows(Journal journal) {
        URI base = URI.create("http://127.0.0.1:1001");
        Profile profile = new Profile("rehearsal", base, base, base, List.of("NetworkService"), "project", "domain");
        Work work = new Work(Runnable::run, Runnable::run, thrown -> {
            throw new AssertionError("thrown on the way to the screen", thrown);
        });
        Cloud cloud = new Cloud(dns(), standing(RuleApi.class, (_, _) -> nothing()), vpc(), () -> null);
        session = new Session(profile, cloud, journal, work, new Timing(time, time));
        session.start();
        ids = ids();
    }

    @Override
    public String name() {
        return "rows on screen";
    }

    @Override
    public List<byte[]> seeds() {
        return SEEDS;
    }

    @Override
    public Verdict feed(byte[] input, Mutator draw) {
        answer = input;
        good = false;
        readable = 0;
        session.poller().refreshNow();
        time.goTo(time.instant().plus(A_WHILE));
        Verdict verdict = readable > 0 ? Verdict.VALUE : Verdict.FAILURE;
        answer = GOOD;
        good = true;
        session.poller().refreshNow();
        time.goTo(time.instant().plus(A_WHILE));
        if (!ids.equals(ids())) {
            throw new AssertionError("there are " + ids + ", and on screen are " + ids());
        }
        return verdict;
    }

    private List<String> ids() {
        return session.endpoints().entries().stream()
                .map(row -> row.idProperty().get())
                .sorted()
                .toList();
    }

    private <T> Answer<T> read(Shape<T> shape) {
        Answer<T> read = Judged.of(false, 200, Headers.of("Content-Type", "application/json"), answer, shape);
        readable += read instanceof Answer.Ok<T> ? 1 : 0;
        return read;
    }

    private static <T> Answer<T> nothing() {
        return new Answer.Failed<>(new ApiFailure.Refused(404, "DNS.1510", "Endpoint not exist.", null));
    }

    private DnsApi dns() {
        return standing(DnsApi.class, (method, arguments) -> switch (method) {
            // The examples are all of one direction.
            case "listEndpoints" -> arguments[0] == Direction.INBOUND ? read(EndpointJson.ENDPOINTS) : nothing();
            case "showEndpoint" -> good ? nothing() : read(EndpointJson.ENDPOINT);
            case "listIps" -> good ? nothing() : read(EndpointJson.IPS);
            default -> nothing();
        });
    }

    private VpcApi vpc() {
        return standing(
                VpcApi.class,
                (method, _) -> method.equals("listSubnets") && !good
                        ? read(VpcJson.SUBNETS).map(VpcJson.Slice::items)
                        : nothing());
    }

    /// What a call is answered with.
    private interface Asked {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T standing(Class<T> type, Asked asked) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) ->
                        asked.answer(method.getName(), arguments == null ? new Object[0] : arguments)));
    }
}
