package org.resolverdesk.store.access;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.auth.Gate;
import org.resolverdesk.api.auth.ServiceClock;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Proof;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An access to the simulator, whose screen is this test's thread: what comes from the background waits in a queue
/// until the test looks.
final class Hall implements AutoCloseable {
    static final Tenant TENANT = new Tenant("", "rehearsal", "", "");
    static final SignIn PASSWORD = new SignIn.Password("admin", "7116d09f88fa41908676fdd4b0390000", false);
    static final SignIn MFA = new SignIn.Password("admin", "7116d09f88fa41908676fdd4b0390000", true);
    static final SignIn KEYS = new SignIn.Keys("MADEUPACCESSKEY00001");
    static final Handover RIGHT_PASSWORD = new Handover(new Proof.Password(new Secret("made-up-password"), null));
    static final Handover RIGHT_PASSCODE =
            new Handover(new Proof.Password(new Secret("made-up-password"), new Secret("123456")));
    static final Handover WRONG_PASSWORD = new Handover(new Proof.Password(new Secret("made-up-wrong"), null));
    static final Handover RIGHT_KEY = new Handover(new Proof.Key(new Secret("made-up-secret-key")));
    static final Handover WRONG_KEY = new Handover(new Proof.Key(new Secret("made-up-wrong-key")));

    private static final Duration LONG = Duration.ofSeconds(20);

    final HandClock time = new HandClock();
    final HandClock serverTime = new HandClock();
    final SimServer server;
    final Trace trace = new Trace(time);
    final Apis apis = new Apis("test", new Timeouts(LONG, LONG, LONG));
    final List<Throwable> thrown = new ArrayList<>();
    final Profile profile;
    final Gate gate;
    final Apis.Opened services;
    final Access access;
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    final Work work = new Work(Thread::startVirtualThread, screen::add, thrown::add);

    Hall(SignIn signIn) {
        this(signIn, TENANT);
    }

    Hall(SignIn signIn, Tenant tenant) {
        try {
            server = SimServer.start(SimOptions.forTests(serverTime));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        URI base = server.profile().dns();
        profile = new Profile(
                "p-1",
                "p",
                new Hosts("", base, base, base),
                server.profile().regions(),
                tenant,
                signIn,
                Network.DIRECT,
                Profile.Care.REHEARSAL);
        gate = new Gate(tenant, new ServiceClock(time));
        services = apis.open(profile, gate, trace);
        access = new Access(profile, gate, services.iamAs(), work, new Timing(time, time));
    }

    /// Runs what comes to the screen until that is so.
    void until(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            try {
                Runnable task = screen.poll(20, TimeUnit.SECONDS);
                assertTrue(
                        task != null,
                        "nothing came for 20 s; the state is "
                                + access.stateProperty().get());
                task.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertTrue(thrown.isEmpty(), thrown.toString());
    }

    <S extends AccessState> S until(Class<S> state) {
        until(() -> state.isInstance(access.stateProperty().get()));
        return assertInstanceOf(state, access.stateProperty().get());
    }

    <S extends AccessState> S signIn(Handover handover, Class<S> state) {
        access.signIn(handover);
        return until(state);
    }

    AccessState.SignedIn signedIn(Handover handover) {
        AccessState.SignedIn in = signIn(handover, AccessState.SignedIn.class);
        until(() -> !access.offersProperty().get().regions().isEmpty());
        return in;
    }

    /// A temporary key that the identity service gives for the server's token, for these actions alone.
    Temporary temporaryKey(String... actions) {
        String body =
                "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{\"duration_seconds\":900},\"policy\":"
                        + "{\"Version\":\"1.1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\""
                        + String.join("\",\"", actions) + "\"]}]}}}}";
        HttpRequest request = HttpRequest.newBuilder(profile.iam().resolve("/v3.0/OS-CREDENTIAL/securitytokens"))
                .header("X-Auth-Token", server.token())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            JsonNode credential = JsonMapper.shared().readTree(answer).get("credential");
            return new Temporary(
                    new SignIn.TemporaryKeys(credential.get("access").asString()),
                    new Handover(new Proof.TemporaryKey(
                            new Secret(credential.get("secret").asString()),
                            new Secret(credential.get("securitytoken").asString()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    record Temporary(SignIn signIn, Handover handover) {}

    /// The same profile, signed in in another way.
    Profile signingIn(SignIn other) {
        return new Profile(
                profile.id(),
                profile.name(),
                profile.hosts(),
                profile.regions(),
                profile.tenant(),
                other,
                profile.network(),
                profile.care());
    }

    <T> CompletableFuture<T> background(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, Thread::startVirtualThread);
    }

    /// A call's value, while the screen lives on.
    <T> T value(CompletableFuture<Answer<T>> call) {
        Answer<T> answer = answer(call);
        if (answer instanceof Answer.Ok<T> ok) {
            return ok.value();
        }
        throw new AssertionError(answer);
    }

    <T> Answer<T> answer(CompletableFuture<Answer<T>> call) {
        var _ = call.whenComplete((answer, thrownInstead) -> screen.add(() -> {}));
        until(call::isDone);
        return call.join();
    }

    /// How often each HTTP status was answered to calls to the DNS service.
    List<Integer> dnsStatuses() {
        return trace.recent().stream()
                .filter(call -> call.url().contains("/v2.1/"))
                .map(call -> call.status())
                .toList();
    }

    static CreateEndpoint request(String name) {
        String net = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
        return new CreateEndpoint(
                name, Direction.INBOUND, "NetworkService", List.of(new NewIp(net, null), new NewIp(net, null)));
    }

    @Override
    public void close() {
        access.close();
        apis.close();
        server.stop();
    }
}
