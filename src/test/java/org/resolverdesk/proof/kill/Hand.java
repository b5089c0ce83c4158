package org.resolverdesk.proof.kill;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.sim.world.World;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.Submission;

/// Whoever works with the victim: types into the form, submits, sends again what isn't there. Screen thread.
final class Hand {
    private static final String WIDE = "lab-wide";

    private final Session session;
    private final Consumer<String> say;
    private final SplittableRandom random;
    private long typed = System.currentTimeMillis();
    private int submitted;

    Hand(Session session, Consumer<String> say, long seed) {
        this.session = session;
        this.say = say;
        this.random = new SplittableRandom(seed);
    }

    /// Does something, and says how long to wait until the next.
    Duration next() {
        int draw = random.nextInt(10);
        if (draw < 6) {
            type();
        } else if (draw < 9) {
            submit();
        } else {
            again();
        }
        return Duration.ofMillis(random.nextInt(2, 30));
    }

    private void type() {
        typed = Math.max(typed + 1, System.currentTimeMillis());
        EndpointDraft form = EndpointDraft.untouched("NetworkService");
        session.drafts().typed(new EndpointDraft("" + typed, form.direction(), form.region(), form.rows()), false);
        say.accept("typed " + typed);
    }

    private void submit() {
        Subnet wide = session.subnets().subnets().stream()
                .filter(subnet -> subnet.name().equals(WIDE))
                .findFirst()
                .orElse(null);
        if (wide == null) {
            return;
        }
        submitted++;
        String name = "e-" + System.currentTimeMillis() + "-" + submitted;
        say.accept("asked " + name);
        Submission submission = session.submit(new CreateEndpoint(
                name,
                random.nextBoolean() ? Direction.INBOUND : Direction.OUTBOUND,
                World.REGIONS.getFirst(),
                List.of(new NewIp(wide.id(), null), new NewIp(wide.id(), null))));
        watch(name, submission);
    }

    private void watch(String name, Submission submission) {
        submission.stateProperty().subscribe(state -> {
            switch (state) {
                case Submission.State.Accepted(EndpointEntry entry) ->
                    say.accept("made " + name + " " + entry.idProperty().get());
                case Submission.State.Unknown _ -> say.accept("unknown " + name);
                case Submission.State.NotWritten _ -> say.accept("unwritten " + name);
                default -> {
                    if (rowOf(name)) {
                        say.accept("began " + name);
                    }
                }
            }
        });
    }

    /// Its row is there only once it is written down.
    private boolean rowOf(String name) {
        return session.endpoints().entries().stream()
                .anyMatch(row -> row.nameProperty().get().equals(name));
    }

    private void again() {
        session.endpoints().entries().stream()
                .filter(row -> row.stateProperty().get() instanceof EntryState.OutcomeUnknown unknown
                        && unknown.looked() instanceof EntryState.Looked.Absent)
                .findFirst()
                .ifPresent(row -> {
                    say.accept("again " + row.nameProperty().get());
                    session.resend(row);
                });
    }
}
