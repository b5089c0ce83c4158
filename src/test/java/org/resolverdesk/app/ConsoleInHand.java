package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.DraftFile;
import org.resolverdesk.config.SettingsFile;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Page;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.trouble.Trouble;

/// The whole program in a home of its own, over real HTTP to a real rehearsal, with a person before its window.
/// It can be closed and started again. What no one expected fails the test at the close.
final class ConsoleInHand implements AutoCloseable {
    final Person person = new Person();

    private final AppPaths paths;
    private final Behaviour behaviour;
    private final FastTime time;
    private @Nullable Console console;
    private @Nullable Services services;
    private @Nullable SimServer rehearsal;

    /// `times`: how much faster than real time goes.
    ConsoleInHand(Path home, Behaviour behaviour, int times) {
        paths = AppPaths.under(home);
        this.behaviour = behaviour;
        time = new FastTime(times);
    }

    /// Starts the program and waits until the endpoints are listed.
    ConsoleInHand starts() {
        try {
            rehearsal = SimServer.start(SimOptions.rehearsal(paths.data().resolve("rehearsal"))
                    .withClock(time)
                    .withBehaviour(behaviour));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new SettingsFile(paths, Clock.systemUTC()).load().settings();
        var kept = new DraftFile(paths, Clock.systemUTC()).load().draft();
        person.does(() -> {
            Journal journal = Journal.in(paths.data().resolve("journal.db"), Clock.systemUTC());
            services = new Services(rehearsal(), journal, "0.0.0", time::of);
            journal.open();
            // Nothing is to be shown outside of the window, or opened there.
            Desktop desktop = new Desktop("", command -> {});
            console = new Console(services, paths, settings, desktop, "0.0.0");
            console.open(kept, () -> {});
        });
        person.sitsAt(window().stage());
        person.awaits("the list", () -> person.reads("hq-resolver-a"));
        return this;
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
        return Objects.requireNonNull(rehearsal);
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
