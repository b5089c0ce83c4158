package org.resolverdesk.app;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.DraftFile;
import org.resolverdesk.config.SettingsFile;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.ui.trouble.Trouble;
import org.resolverdesk.ui.trouble.TroubleModel;

/// A run of the program from the first window to the last save.
final class Program {
    private static final Logger LOG = System.getLogger(Program.class.getName());

    /// Long enough to see PENDING_CREATE pass by.
    private static final Duration SELF_TEST_ACTIVE = Duration.ofMillis(1500);

    private final Options options;
    private final AppPaths paths;
    private final String version;
    private final PrintStream out;
    private final IntConsumer exit;

    /// `exit` ends the process with a code; it is called once, when everything is closed.
    Program(Options options, AppPaths paths, String version, PrintStream out, IntConsumer exit) {
        this.options = options;
        this.paths = paths;
        this.version = version;
        this.out = out;
        this.exit = exit;
    }

    /// Starts the rehearsal service and the toolkit side by side, since neither needs the other, and opens the
    /// window.
    void start(boolean selfTest, OnlyCopy copy) {
        CompletableFuture<SimServer> rehearsal =
                CompletableFuture.supplyAsync(() -> startRehearsal(selfTest), Thread::startVirtualThread);
        CompletableFuture<SettingsFile.Loaded> settings = CompletableFuture.supplyAsync(
                () -> new SettingsFile(paths, Clock.systemUTC()).load(), Thread::startVirtualThread);
        CompletableFuture<DraftFile.Kept> draft = CompletableFuture.supplyAsync(
                () -> new DraftFile(paths, Clock.systemUTC()).load(), Thread::startVirtualThread);
        Platform.startup(() -> {
            try {
                open(rehearsal.join(), settings.join(), draft.join(), selfTest, copy);
            } catch (RuntimeException | Error failed) {
                // Whatever it is: a program without a window that doesn't end is the worst of answers.
                LOG.log(Level.ERROR, "The program can't start", failed);
                System.err.println(
                        "resolver-desk: can't start: " + rootOf(failed).getMessage());
                exit.accept(1);
            }
        });
    }

    private void open(
            SimServer rehearsal, SettingsFile.Loaded settings, DraftFile.Kept draft, boolean selfTest, OnlyCopy copy) {
        Journal journal = Journal.in(paths.data().resolve("journal.db"), Clock.systemUTC());
        Services services = new Services(rehearsal, journal, version, UnaryOperator.identity());
        journal.open();
        TroubleModel trouble = services.trouble();
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {
            LOG.log(Level.ERROR, "Unexpected failure", thrown);
            trouble.tell(Services.unexpected(thrown));
        });
        Stream.of(settings.problem(), draft.problem())
                .filter(Objects::nonNull)
                .forEach(problem -> trouble.tell(new Trouble.OfFile(problem)));
        rehearsal.setAside().ifPresent(file -> trouble.tell(new Trouble.OfRehearsal(file.toString())));
        Desktop desktop = new Desktop(System.getProperty("os.name", ""), Thread::startVirtualThread);
        Console console = new Console(services, paths, settings.settings(), desktop, version);
        if (selfTest) {
            runSelfTest(services, console.window());
        } else {
            console.window().stage().setOnHidden(event -> {
                copy.close();
                close(console);
            });
        }
        copy.onSecond(() -> services.work().onScreen(console.window()::comeToFront));
        console.open(
                draft.draft(),
                () -> new DraftFile(paths, Clock.systemUTC())
                        .clear()
                        .ifPresent(
                                problem -> services.work().onScreen(() -> trouble.tell(new Trouble.OfFile(problem)))));
    }

    private void close(Console console) {
        console.close();
        Platform.exit();
        exit.accept(0);
    }

    private void runSelfTest(Services services, ConsoleWindow window) {
        SelfTest test = new SelfTest(
                options,
                new Hand(window.scene()),
                services.besideTheProgram(),
                options.startedAt()
                        .orElseGet(() -> ManagementFactory.getRuntimeMXBean().getStartTime()),
                out);
        Thread.ofVirtual().name("self-test").start(() -> {
            int code = test.run();
            services.close();
            exit.accept(code);
        });
    }

    private SimServer startRehearsal(boolean selfTest) {
        SimOptions rehearsal = SimOptions.rehearsal(paths.data().resolve("rehearsal"));
        try {
            return SimServer.start(
                    selfTest
                            ? rehearsal.withBehaviour(Behaviour.PROMPT.withTimeToActive(SELF_TEST_ACTIVE, 0))
                            : rehearsal);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
