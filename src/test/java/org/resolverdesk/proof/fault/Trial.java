package org.resolverdesk.proof.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.proof.HandTime;
import org.resolverdesk.proof.Screen;
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

    private final Run run;
    private final Lane lane;
    private final HandTime time = new HandTime(Cloud.MORNING);
    private final Screen screen;
    private final Session session;
    private boolean late;

    Trial(Run run, Lane lane) {
        this.run = run;
        this.lane = lane;
        SplittableRandom random = new SplittableRandom(run.seed());
        screen = new Screen(time, () -> Duration.ofMillis(random.nextInt(20, 400)));
        lane.cloud().begin(run, time);
        session = new Session(lane.cloud().profile(), lane.dns(), lane.vpc(), screen.work(), new Timing(time, time));
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
        screen.until(() -> left(submission), Duration.ZERO);
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
        return ending(submission, fired, first, settled);
    }

    @Override
    public void close() {
        session.close();
        screen.close();
    }

    private void letGo(Gate gate, Word first) {
        gate.disarm();
        if (run.blow().stage() == Stage.BEFORE_CONNECT) {
            // Those that the gate has ended are still counted as open.
            lane.freshly();
        }
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
        List<String> ours = lane.cloud().ours();
        boolean right = right(submission);
        String story = run + " made " + ours + " rival's " + lane.cloud().rivals() + ": "
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
        lane.cloud().rival(Orders.json(Orders.rivals(run, lane)));
    }

    private static boolean left(Submission submission) {
        return Word.of(submission) != Word.SENDING;
    }

    /// Whether what it says is so, by the service's own account.
    private boolean right(Submission submission) {
        List<String> ours = lane.cloud().ours();
        String claimed = claimed(submission);
        return switch (Word.of(submission)) {
            case SENDING, UNKNOWN -> false;
            case ACCEPTED -> ours.isEmpty() ? isTwin(claimed) : knowsOurs(claimed, ours);
            case REFUSED, NOT_SENT, ABSENT -> ours.isEmpty();
        };
    }

    /// A twin of the rival's can't be told from ours; then ours has to be in the list as well.
    private boolean knowsOurs(String claimed, List<String> ours) {
        return (ours.contains(claimed) || isTwin(claimed))
                && session.endpoints().byId(ours.getFirst()).isPresent();
    }

    private boolean isTwin(String id) {
        return run.rival().twin() && lane.cloud().rivals().contains(id);
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
