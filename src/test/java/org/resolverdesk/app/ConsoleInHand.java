package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.secret.FakeKeychain;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Profile;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.trouble.Trouble;

/// The whole program in a home of its own, over real HTTP to a real rehearsal, with a person before its window.
/// It can be closed and started again. What no one expected fails the test at the close.
final class ConsoleInHand implements AutoCloseable {
    final Person person = new Person();

    final FakeKeychain keychain = new FakeKeychain();
    final Map<String, String> env = new HashMap<>();
    final AppPaths paths;
    private final Behaviour behaviour;
    private final FastTime time;
    private int endpoints;
    private @Nullable Console console;
    private @Nullable Services services;
    private @Nullable InTheBox box;

    /// `times`: how much faster than real time goes.
    ConsoleInHand(Path home, Behaviour behaviour, int times) {
        paths = AppPaths.under(home);
        this.behaviour = behaviour;
        time = new FastTime(times);
    }

    /// So many endpoints that are made up, beside the handful.
    ConsoleInHand amidst(int many) {
        endpoints = many;
        return this;
    }

    /// Starts the program and waits until the endpoints are listed.
    ConsoleInHand starts() {
        box = new InTheBox(this::startsRehearsal, Thread::startVirtualThread);
        Start start = Start.read(paths);
        Optional<Profile> last = start.last();
        Profile first = last.orElseGet(() -> InTheBox.profile(box().running()));
        person.does(() -> {
            Journal journal = Journal.in(paths.data().resolve("journal.db"), Clock.systemUTC());
            services = new Services(new Services.Kept(paths, keychain, journal), box(), new Apis("0.0.0"), time::of);
            // Nothing is to be shown outside of the window, or opened there.
            Outside outside = new Outside(new Desktop("", command -> {}), keychain, env, paths.data(), paths.data());
            console = new Console(
                    services,
                    new Run(paths, start, Remembered.texts(start.settings().settings()), "0.0.0"),
                    outside,
                    first);
            console.open(journal::open);
        });
        person.sitsAt(window().stage());
        if (last.isEmpty()) {
            person.awaits("the list", () -> endpoints > 0 || (listed() && person.reads("hq-resolver-a")));
        }
        return this;
    }

    /// Both directions: rows move under the pointer when the second one comes.
    private boolean listed() {
        return person.asks(() ->
                window().seat().session().endpoints().readingProperty().get().whole());
    }

    private SimServer startsRehearsal() {
        try {
            return SimServer.start(SimOptions.rehearsal(paths.data().resolve("rehearsal"))
                    .withClock(time)
                    .withEndpoints(endpoints)
                    .withBehaviour(behaviour));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InTheBox box() {
        return Objects.requireNonNull(box);
    }

    Services services() {
        return Objects.requireNonNull(services);
    }

    /// Ends the program, as closing its window does.
    void ends() {
        Console open = Objects.requireNonNull(console);
        console = null;
        person.leaves();
        person.does(open::close);
    }

    ConsoleWindow window() {
        return Objects.requireNonNull(console).window();
    }

    SimServer rehearsal() {
        return box().running();
    }

    /// Another way to the service, of which the window doesn't know.
    DnsApi beside() {
        return Objects.requireNonNull(services).besideTheProgram();
    }

    /// The endpoints of that name that exist at the service.
    List<Endpoint> existing(String name) {
        var answer = (Answer.Ok<Page<Endpoint>>) beside().listEndpoints(Direction.INBOUND, 500, 0, null, null);
        return answer.value().items().stream()
                .filter(endpoint -> endpoint.name().equals(name))
                .toList();
    }

    /// Types the specification's example by keys alone.
    void typesExample(String name) {
        person.presses(KeyCode.CONTROL, KeyCode.N);
        person.types(name);
        person.presses(KeyCode.TAB);
        person.presses(KeyCode.SPACE);
        person.presses(KeyCode.TAB);
        for (int row = 1; row <= 2; row++) {
            person.presses(KeyCode.TAB);
            person.types("net-a");
            person.presses(KeyCode.TAB);
            person.types("192.168.3." + (124 + row));
            person.presses(KeyCode.TAB);
        }
    }

    @Override
    public void close() {
        if (console != null) {
            ends();
        }
        List<Trouble> told =
                List.copyOf(Objects.requireNonNull(services).trouble().unread());
        assertEquals(List.of(), told, "trouble that no one expected");
    }
}
