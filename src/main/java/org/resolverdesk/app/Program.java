package org.resolverdesk.app;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import org.resolverdesk.api.Apis;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.profile.Rehearsal;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.model.Profile;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.ui.part.Texts;
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

    /// Reads what was kept beside the start of the toolkit, since neither needs the other, and with them
    /// starts the rehearsal where it is needed first; then, on the toolkit's thread, opens the window.
    void start(boolean selfTest, OnlyCopy copy) {
        CompletableFuture<Start> start =
                CompletableFuture.supplyAsync(() -> Start.read(paths), Thread::startVirtualThread);
        InTheBox box = new InTheBox(() -> startRehearsal(selfTest), Thread::startVirtualThread);
        CompletableFuture<Texts> texts =
                start.thenApply(kept -> Remembered.texts(kept.settings().settings()));
        Apis apis = new Apis(version);
        Thread.startVirtualThread(apis::prepare);
        CompletableFuture<Optional<Profile>> first = start.thenApply(kept -> first(kept, selfTest, box));
        ResolverDesk.open(() -> {
            try {
                open(new Ready(start.join(), first.join(), texts.join(), apis), box, selfTest, copy);
            } catch (RuntimeException | Error failed) {
                // Whatever it is: a program without a window that doesn't end is the worst of answers.
                LOG.log(Level.ERROR, "The program can't start", failed);
                System.err.println(
                        "resolver-desk: can't start: " + rootOf(failed).getMessage());
                exit.accept(1);
            }
        });
    }

    /// The profile to begin with; nothing for the rehearsal, which is started then.
    private Optional<Profile> first(Start kept, boolean selfTest, InTheBox box) {
        Optional<Profile> first = selfTest || asksForRehearsal()
                ? Optional.empty()
                : options.profile().isEmpty()
                        ? kept.last()
                        : kept.named(options.profile().get());
        if (first.isEmpty() && options.profile().isPresent() && !selfTest && !asksForRehearsal()) {
            throw new IllegalArgumentException(
                    "there is no profile “" + options.profile().get() + "”; see --help");
        }
        if (first.isEmpty()) {
            CompletableFuture<SimServer> _ = box.begin();
        }
        return first;
    }

    private boolean asksForRehearsal() {
        return options.profile().map(Rehearsal::isNamed).orElse(false);
    }

    /// What was made while the toolkit started.
    private record Ready(Start start, Optional<Profile> first, Texts texts, Apis apis) {}

    private void open(Ready ready, InTheBox box, boolean selfTest, OnlyCopy copy) {
        Start start = ready.start();
        Outside outside = Outside.ofSystem();
        Journal journal = Journal.in(paths.data().resolve("journal.db"), Clock.systemUTC());
        Services services = new Services(
                new Services.Kept(paths, outside.keychain(), journal), box, ready.apis(), UnaryOperator.identity());
        TroubleModel trouble = services.trouble();
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {
            LOG.log(Level.ERROR, "Unexpected failure", thrown);
            trouble.tell(Services.unexpected(thrown));
        });
        start.problems().forEach(services::tell);
        if (start.profiles().unread() > 0) {
            trouble.tell(new Trouble.OfProfiles(start.profiles().unread()));
        }
        Profile profile = ready.first().orElseGet(() -> InTheBox.profile(box.running()));
        Console console = new Console(services, new Run(paths, start, ready.texts(), version), outside, profile);
        if (selfTest) {
            runSelfTest(services, console.window());
        } else {
            console.window().stage().setOnHidden(event -> {
                copy.close();
                close(console);
            });
        }
        console.open(() -> {
            journal.open();
            copy.hear(() -> services.work().onScreen(console.window()::comeToFront));
        });
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
        // Stands for somebody at the keyboard, who doesn't wait for a processor as the program's other threads do.
        startHand(() -> {
            int code = test.run();
            services.close();
            exit.accept(code);
        });
    }

    @SuppressWarnings("ThreadPriorityCheck")
    private static void startHand(Runnable hand) {
        Thread.ofPlatform().name("self-test").priority(ResolverDesk.PRIORITY).start(hand);
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
