package org.resolverdesk.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.trace.LastCall;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalProblem;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.store.Calls;
import org.resolverdesk.store.Cloud;
import org.resolverdesk.store.ScheduledTicker;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;
import org.resolverdesk.ui.trouble.Trouble;
import org.resolverdesk.ui.trouble.TroubleModel;

/// Everything behind the window: the rehearsal service, the HTTP client, the executors, and the session that
/// shows what is there. Made on the JavaFX thread, closed once.
final class Services implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Services.class.getName());

    private static final Duration AT_LEISURE = Duration.ofSeconds(20);

    private final SimServer rehearsal;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "timer");
        thread.setDaemon(true);
        return thread;
    });
    private final Apis apis;
    private final Work work;
    private final Timing timing;
    private final Journal journal;
    private final Session session;
    private final Calls calls;
    private final TroubleModel trouble = new TroubleModel();

    /// `tempo` may have time go faster than it does; the journal is closed with everything else.
    Services(SimServer rehearsal, Journal journal, String version, UnaryOperator<Timing> tempo) {
        this.rehearsal = rehearsal;
        this.journal = journal;
        apis = new Apis(version);
        // The one place that knows how to reach the screen.
        work = new Work(this::inBackground, Platform::runLater, thrown -> trouble.tell(unexpected(thrown)));
        Clock clock = Clock.systemUTC();
        timing = tempo.apply(new Timing(clock, new ScheduledTicker(timer, work)));
        Trace trace = new Trace(clock);
        trace.listen(Services::log);
        journal.onProblem(problem -> work.onScreen(() -> trouble.tell(troubleOf(problem))));
        LastCall lastCall = new LastCall();
        trace.listen(lastCall);
        calls = new Calls(trace, work);
        Apis.Opened opened = apis.open(rehearsal.profile(), new TokenAuth(rehearsal.token()), trace);
        Cloud cloud = new Cloud(opened.dns(), opened.rules(), opened.vpc(), lastCall::take);
        session = new Session(rehearsal.profile(), cloud, journal, work, timing);
    }

    private static Trouble troubleOf(JournalProblem problem) {
        Trouble.OfJournal.Kind kind = switch (problem.kind()) {
            case DAMAGED -> Trouble.OfJournal.Kind.DAMAGED;
            case NEWER -> Trouble.OfJournal.Kind.NEWER;
            case UNREADABLE -> Trouble.OfJournal.Kind.UNREADABLE;
            case NOT_WRITTEN, ALREADY_OPEN -> Trouble.OfJournal.Kind.NOT_WRITTEN;
        };
        Path aside = problem.setAside();
        return new Trouble.OfJournal(
                kind, problem.file().toString(), aside == null ? "" : aside.toString(), problem.reason());
    }

    /// One line a call; its bodies, redacted, only where the log is set to tell everything.
    private static void log(Exchange call) {
        String failure = call.failure() == null ? "" : " " + call.failure();
        LOG.log(
                Level.INFO,
                () -> call.method() + " " + call.url() + " " + call.status() + failure + " "
                        + call.took().toMillis() + " ms");
        LOG.log(Level.DEBUG, () -> call.requestBody() + "\n" + call.responseBody());
    }

    /// What comes once everything is closed has nobody to wait for it.
    private void inBackground(Runnable task) {
        if (!background.isShutdown()) {
            background.execute(task);
        }
    }

    /// Begins to read, and a while later, when there is nothing more urgent, looks after the journal.
    void begin() {
        session.start();
        timing.ticker().after(AT_LEISURE, () -> {
            Future<?> _ = journal.lookAfter();
        });
    }

    Session session() {
        return session;
    }

    /// What the session asked of its services.
    Calls calls() {
        return calls;
    }

    /// What went wrong around the work, for the window to say.
    TroubleModel trouble() {
        return trouble;
    }

    /// What no one expected, as a trouble to be told.
    static Trouble unexpected(Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        return new Trouble.Unexpected(stack.toString());
    }

    Work work() {
        return work;
    }

    Timing timing() {
        return timing;
    }

    SimServer rehearsal() {
        return rehearsal;
    }

    /// Another way to the same service, whose calls the window doesn't know of.
    DnsApi besideTheProgram() {
        return apis.open(rehearsal.profile(), new TokenAuth(rehearsal.token()), new Trace(Clock.systemUTC()))
                .dns();
    }

    @Override
    public void close() {
        session.close();
        calls.close();
        timer.shutdownNow();
        apis.close();
        background.shutdownNow();
        journal.close();
        rehearsal.close();
    }
}
