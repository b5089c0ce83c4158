package org.resolverdesk.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.api.auth.Gate;
import org.resolverdesk.api.auth.ServiceClock;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.trace.LastCall;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.app.toolkit.ToolkitTimer;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.profile.Rehearsal;
import org.resolverdesk.config.secret.KeptNames;
import org.resolverdesk.config.secret.Keychain;
import org.resolverdesk.config.secret.OsSecrets;
import org.resolverdesk.config.secret.Safe;
import org.resolverdesk.config.secret.SessionSecrets;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalProblem;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Proof;
import org.resolverdesk.model.Secret;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.store.Calls;
import org.resolverdesk.store.Cloud;
import org.resolverdesk.store.Quotas;
import org.resolverdesk.store.ScheduledTicker;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.access.Access;
import org.resolverdesk.store.access.Diagnosis;
import org.resolverdesk.ui.profiles.SignInModel;
import org.resolverdesk.ui.profiles.Vault;
import org.resolverdesk.ui.trouble.Trouble;
import org.resolverdesk.ui.trouble.TroubleModel;

/// Everything behind the window: the rehearsal service, the HTTP client, the executors, the safe, and what opens a
/// profile. Made on the JavaFX thread, closed once.
final class Services implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Services.class.getName());

    private static final Duration AT_LEISURE = Duration.ofSeconds(20);

    private final InTheBox box;
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
    private final LastCall lastCall = new LastCall();
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Heard> heard = new HashMap<>();
    private final Safe safe;
    private final Vault vault;
    private final TroubleModel trouble = new TroubleModel();
    private boolean setAsideTold;

    /// What lasts from run to run.
    record Kept(AppPaths paths, Keychain keychain, Journal journal) {}

    /// `tempo` may have time go faster than it does; the journal and `apis` are closed with everything else.
    Services(Kept kept, InTheBox box, Apis apis, UnaryOperator<Timing> tempo) {
        this.box = box;
        this.journal = kept.journal();
        this.apis = apis;
        // The one place that knows how to reach the screen.
        work = new Work(this::inBackground, Platform::runLater, thrown -> trouble.tell(unexpected(thrown)));
        timing = tempo.apply(new Timing(clock, new ScheduledTicker(timer, work)));
        journal.onProblem(problem -> work.onScreen(() -> trouble.tell(troubleOf(problem))));
        KeptNames names = new KeptNames(kept.paths(), clock, problem -> work.onScreen(() -> tell(problem)));
        // A thread of its own for each question: a keychain may hang, and hold what carries other tasks.
        OsSecrets os = new OsSecrets(kept.keychain(), names, Services::besideOthers, OsSecrets.PATIENCE);
        safe = new Safe(new SessionSecrets(), os);
        vault = new Vault(safe, work);
    }

    /// What a profile's services were asked in this run of the program.
    private record Heard(Trace trace, Calls calls) {}

    /// Each profile's calls are its own, also those that end after another has taken its place.
    private Heard heard(Profile profile) {
        return heard.computeIfAbsent(profile.id(), id -> {
            Trace trace = new Trace(clock);
            trace.listen(Services::log);
            trace.listen(lastCall);
            return new Heard(trace, new Calls(trace, work));
        });
    }

    /// Keeps nothing of a profile that is no more.
    void forget(Profile profile) {
        Heard gone = heard.remove(profile.id());
        if (gone != null) {
            gone.calls().close();
        }
    }

    private static void besideOthers(Runnable task) {
        Thread thread = new Thread(task, "keychain");
        thread.setDaemon(true);
        thread.start();
    }

    /// Opens the services of a profile. Nobody is signed in there yet, but in the rehearsal, which runs.
    Seat seat(Profile profile) {
        Gate gate = new Gate(profile.tenant(), new ServiceClock(timing.clock()));
        Apis.Opened opened = apis.open(profile, gate, heard(profile).trace());
        Access access = new Access(profile, gate, opened.iamAs(), work, timing);
        Cloud cloud = new Cloud(opened.dns(), opened.rules(), opened.vpc(), lastCall::take);
        Session session = new Session(profile, cloud, journal, work, timing);
        Quotas quotas = new Quotas(opened.dns(), () -> access.tenant().domainId(), work, timing.ticker());
        access.whenSignedIn(session::signedIn);
        access.whenSignedIn(quotas::refresh);
        session.endpoints().entries().addListener((InvalidationListener) change -> quotas.refreshSoon());
        return new Seat(
                profile,
                access,
                session,
                new SignInModel(access, vault),
                new Seat.Around(quotas, heard(profile).calls()));
    }

    /// Signs in: to the rehearsal with its own token, elsewhere with what is kept, or by asking.
    void enter(Seat seat) {
        if (seat.profile().id().equals(Rehearsal.ID)) {
            SimServer rehearsal = box.running();
            seat.access().signIn(new Handover(new Proof.Token(new Secret(rehearsal.token()))));
            if (!setAsideTold) {
                setAsideTold = true;
                rehearsal.setAside().ifPresent(file -> trouble.tell(new Trouble.OfRehearsal(file.toString())));
            }
        } else {
            seat.signIn().begin();
        }
    }

    private static Trouble troubleOf(JournalProblem problem) {
        Trouble.OfJournal.Kind kind = switch (problem.kind()) {
            case DAMAGED -> Trouble.OfJournal.Kind.DAMAGED;
            case NEWER -> Trouble.OfJournal.Kind.NEWER;
            case READ_ONLY -> Trouble.OfJournal.Kind.READ_ONLY;
            case UNREADABLE -> Trouble.OfJournal.Kind.UNREADABLE;
            case NOT_WRITTEN, ALREADY_OPEN, ALREADY_OVER -> Trouble.OfJournal.Kind.NOT_WRITTEN;
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

    /// A while after the start, when there is nothing more urgent, looks after the journal, and lets the toolkit rest.
    void begin() {
        timing.ticker().after(AT_LEISURE, () -> {
            Future<?> _ = journal.lookAfter();
            ToolkitTimer.letRest();
        });
    }

    /// What the profiles of a window work with.
    ProfileDesk.Means forProfiles() {
        return new ProfileDesk.Means(
                work,
                vault,
                () -> new Diagnosis(apis, work, profile -> heard(profile).trace()),
                this::tell);
    }

    /// Says what is wrong with a file. JavaFX thread.
    void tell(FileProblem problem) {
        trouble.tell(new Trouble.OfFile(problem));
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

    InTheBox box() {
        return box;
    }

    /// Another way to the rehearsal, whose calls the window doesn't know of.
    DnsApi besideTheProgram() {
        SimServer rehearsal = box.running();
        return apis.open(rehearsal.profile(), new TokenAuth(rehearsal.token()), new Trace(Clock.systemUTC()))
                .dns();
    }

    @Override
    public void close() {
        heard.values().forEach(each -> each.calls().close());
        timer.shutdownNow();
        apis.close();
        background.shutdownNow();
        journal.close();
        box.close();
    }
}
