package org.resolverdesk.proof.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Profile;
import org.resolverdesk.proof.Screen;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.ManualTime;
import org.resolverdesk.store.Reading;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.Submission;
import org.resolverdesk.store.Timing;

/// A run on its way: the program's own session on a clock in hand, from its first reading to the end of a
/// create.
final class Trial implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(5);
    /// How long the program may go on with its day while a create is held back.
    private static final Duration HELD = Duration.ofSeconds(20);

    /// How long a refusal may take that is looked into before it is believed.
    private static final Duration LOOKS = Duration.ofSeconds(10);

    private final Run run;
    private final Lane lane;
    private final ManualTime time = new ManualTime(Service.MORNING);
    private final Screen screen;
    private final Session session;
    private boolean late;

    Trial(Run run, Lane lane) {
        this.run = run;
        this.lane = lane;
        SplittableRandom random = new SplittableRandom(run.seed());
        screen = new Screen(time, () -> Duration.ofMillis(random.nextInt(20, 400)), this::journal);
        String sender = lane.service().begin(run, time);
        session = new Session(profile(), lane.cloud(sender), lane.journal(), screen.work(), new Timing(time, time));
    }

    Ending run() {
        Gate gate = lane.gate();
        session.start();
        require(screen.until(this::knows, LONG), "the first reading");
        screen.rest();
        if (run.rival().before()) {
            rival();
        }
        if (!run.pooled()) {
            lane.freshly();
        }
        gate.arm(run.blow(), () -> screen.execute(() -> session.poller().refreshNow()));
        CreateEndpoint order = Orders.ours(run, lane);
        Submission submission = session.submit(order);
        screen.until(() -> left(submission), HELD, () -> gate.holding() ? 1 : 0);
        screen.until(() -> left(submission), LOOKS);
        Instant over = time.instant();
        Word first = Word.of(submission);
        boolean fired = gate.fired();
        letGo(gate, first);
        if (run.rival().after()) {
            rival();
        }
        screen.until(() -> !late && right(submission), LONG);
        Duration settled = Duration.between(over, time.instant());
        session.poller().refreshNow();
        screen.rest();
        Ending ending = ending(submission, fired, first, settled);
        return ending.bad() || sentAgain(submission) ? ending : ending.wrong(", and sent again it isn't there once");
    }

    @Override
    public void close() {
        session.close();
        screen.close();
    }

    /// A run has pages of its own in the lane's journal.
    private Profile profile() {
        Profile lanes = lane.service().profile();
        return new Profile(
                run.name(),
                lanes.dns(),
                lanes.vpc(),
                lanes.iam(),
                lanes.regions(),
                lanes.projectId(),
                lanes.domainId());
    }

    /// It answers in the order in which it was asked.
    private void journal() {
        lane.journal().open(run.name()).join();
    }

    private void letGo(Gate gate, Word first) {
        gate.disarm();
        // Those that the gate has ended would still be counted as open, and hide one on which a create is under way.
        lane.freshly();
        if (run.blow().actsLate() && gate.holding()) {
            late = true;
            time.after(run.lateBy(), () -> {
                gate.release();
                late = false;
            });
        } else {
            gate.release();
        }
        require(first != Word.SENDING, "the end of the call");
    }

    private Ending ending(Submission submission, boolean fired, Word first, Duration settled) {
        List<String> ours = lane.service().ours();
        boolean right = right(submission);
        String story = run + " made " + ours + " rival's " + lane.service().rivals() + ": "
                + submission.stateProperty().get() + ", id '" + claimed(submission) + "', rows "
                + session.endpoints().entries().stream()
                        .filter(row -> row.nameProperty().get().equals(run.name()))
                        .map(row -> row.idProperty().get() + " "
                                + row.stateProperty().get())
                        .toList();
        boolean claimed = ours.isEmpty() || knowsOurs(claimed(submission), ours);
        return new Ending(run, fired, first, Word.of(submission), ours.size(), claimed, right, settled, story);
    }

    private boolean knows() {
        return session.endpoints().readingProperty().get().whole()
                && session.subnets().knowledgeProperty().get() instanceof Reading.State.Read;
    }

    private void rival() {
        lane.service().rival(Orders.json(Orders.rivals(run, lane)));
    }

    private static boolean left(Submission submission) {
        return Word.of(submission) != Word.SENDING && Word.of(submission) != Word.CHECKING;
    }

    /// Whether what it says is so, by the service's own account.
    private boolean right(Submission submission) {
        List<String> ours = lane.service().ours();
        List<String> rivals = lane.service().rivals();
        String claimed = claimed(submission);
        return switch (submission.stateProperty().get()) {
            case Submission.State.Accepted _ -> ours.isEmpty() ? isTwin(claimed) : knowsOurs(claimed, ours);
            case Submission.State.Refused _, Submission.State.NotSent _ -> ours.isEmpty();
            case Submission.State.Absent _ -> ours.isEmpty() && rivals.isEmpty();
            case Submission.State.NameTaken(var _, String by) -> ours.isEmpty() && rivals.contains(by);
            case Submission.State.Held _,
                    Submission.State.Sending _,
                    Submission.State.Cancelled _,
                    Submission.State.NotWritten _,
                    Submission.State.Checking _,
                    Submission.State.Dropped _,
                    Submission.State.Unknown _ -> false;
        };
    }

    /// Takes the offer to send again what isn't there, in some runs: then it is there, once.
    private boolean sentAgain(Submission submission) {
        if (!(submission.stateProperty().get() instanceof Submission.State.Absent(EndpointEntry row))
                || Math.floorMod(run.seed(), 4) > 0) {
            return true;
        }
        session.resend(row);
        return screen.until(
                () -> lane.service().ours().equals(List.of(row.idProperty().get())), LONG);
    }

    /// A twin of the rival's can't be told from ours; then ours has to be in the list as well.
    private boolean knowsOurs(String claimed, List<String> ours) {
        return (ours.contains(claimed) || isTwin(claimed))
                && session.endpoints().byId(ours.getFirst()).isPresent();
    }

    private boolean isTwin(String id) {
        return run.rival().twin() && lane.service().rivals().contains(id);
    }

    private static String claimed(Submission submission) {
        return submission.stateProperty().get() instanceof Submission.State.Accepted accepted
                ? accepted.entry().idProperty().get()
                : "";
    }

    private void require(boolean so, String what) {
        if (!so) {
            throw new IllegalStateException(what + " didn't come: " + run + ", "
                    + session.endpoints().readingProperty().get() + ", "
                    + session.subnets().knowledgeProperty().get());
        }
    }
}
