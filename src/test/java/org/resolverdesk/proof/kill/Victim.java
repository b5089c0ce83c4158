package org.resolverdesk.proof.kill;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.LastCall;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.Kept;
import org.resolverdesk.journal.Verified;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;
import org.resolverdesk.sim.world.World;
import org.resolverdesk.store.Cloud;
import org.resolverdesk.store.ScheduledTicker;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;

/// The child process: the real journal, store and client, without a toolkit. It says on its standard output, a line at
/// a time, what it found in its journal and what has been on its screen.
public final class Victim {
    private static final Duration TIME = Duration.ofMillis(600);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int MOST_COURSES = 400;
    private static final String PROFILE = "victim";
    private static final Set<Stage> LOOKED = EnumSet.of(Stage.ABSENT, Stage.NAME_TAKEN);

    private final Task task;
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Journal journal;
    private final Session session;
    private final HurriedTime clock;

    private Victim(Task task) {
        this.task = task;
        clock = new HurriedTime(task.began(), task.off());
        Work work = new Work(background, screen, thrown -> say("thrown " + thrown));
        Trace trace = new Trace(clock);
        LastCall lastCall = new LastCall();
        trace.listen(lastCall);
        Apis apis = new Apis("victim", new Timeouts(TIME, TIME, TIME));
        Profile profile = new Profile(
                PROFILE, task.service(), task.service(), task.service(), World.REGIONS, task.project(), "domain");
        Apis.Opened opened = apis.open(profile, new TokenAuth(task.token()), trace);
        journal = Journal.in(task.journal(), clock);
        journal.onProblem(problem -> say("problem " + problem.kind() + " " + problem.reason()));
        Cloud cloud = new Cloud(opened.dns(), opened.rules(), opened.vpc(), lastCall::take);
        session = new Session(
                profile, cloud, journal, work, new Timing(clock, clock.of(new ScheduledTicker(timer, work))));
    }

    public static void main(String[] words) {
        new Victim(Task.of(words)).live();
    }

    /// The lines are whole, whenever it is killed: each is one write.
    void say(String line) {
        synchronized (out) {
            try {
                out.write((line.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void live() {
        say("up");
        journal.open();
        Kept<List<Course>> courses =
                journal.courses("", Long.MAX_VALUE, MOST_COURSES).join();
        if (courses instanceof Kept.Not<List<Course>>(var problem)) {
            say("problem " + problem.kind() + " " + problem.reason());
        }
        courses.or(List.of()).forEach(this::tell);
        if (journal.verify().join() instanceof Kept.Done<Verified>(Verified.Broken broken)) {
            say("problem CHAIN " + broken);
        }
        CompletableFuture<String> form = new CompletableFuture<>();
        screen.execute(() -> {
            session.start();
            session.drafts().load(null, () -> {}, draft -> form.complete(restored(draft)));
        });
        List<Draft> kept = journal.drafts(PROFILE).join().or(List.of());
        say("form " + (kept.stream().anyMatch(Draft::open) ? form.join() : "0"));
        say("ready");
        if (task.finish()) {
            ends();
        } else {
            Hand hand = new Hand(session, this::say, task.seed());
            screen.execute(() -> does(hand));
        }
    }

    private void tell(Course course) {
        String id = course.steps().stream()
                .map(step -> step.fact(Step.ID))
                .filter(fact -> !fact.isEmpty())
                .reduce("-", (_, last) -> last);
        say("course " + course.intent().deed().name() + " "
                + course.last().stage().word() + " " + id);
    }

    private String restored(Draft draft) {
        return session.drafts().open(draft).name();
    }

    private void does(Hand hand) {
        later(hand.next(), () -> does(hand));
    }

    private void later(Duration pause, Runnable task) {
        Future<?> _ = timer.schedule(() -> screen.execute(task), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Ends when nothing is open that looking could tell.
    private void ends() {
        List<Course> open = journal.open(PROFILE).join().or(List.of());
        if (!open.stream().map(course -> course.last().stage()).allMatch(LOOKED::contains)) {
            later(GLANCE, this::ends);
            return;
        }
        journal.courses("", Long.MAX_VALUE, 100 * MOST_COURSES)
                .join()
                .or(List.of())
                .forEach(this::tell);
        session.close();
        journal.close();
        say("done");
        System.exit(0);
    }
}
