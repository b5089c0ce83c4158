package org.resolverdesk.store.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;
import org.resolverdesk.store.pace.Cadence;

/// Looks for what errands of unknown outcome did, by the rule of each, with pauses that grow, until it is known
/// or the user is done with it. Screen thread.
final class Pursuit {
    private static final String NOT_DONE = "it wasn't done";

    private final Ledger ledger;
    private final Line line;
    private final Looks looks;
    private final BiConsumer<Errand, Errand.State> end;
    private BooleanSupplier hidden = () -> false;

    /// `end` is told of what is over.
    Pursuit(Ledger ledger, Line line, Looks looks, BiConsumer<Errand, Errand.State> end) {
        this.ledger = ledger;
        this.line = line;
        this.looks = looks;
        this.end = end;
    }

    /// Who knows whether the window is hidden.
    void slowWhen(BooleanSupplier windowHidden) {
        hidden = windowHidden;
    }

    /// Nobody knows what came of it, since then: it is looked for from now on.
    void unknown(Errand errand, Instant since, String reason) {
        errand.unknownSince = since;
        errand.reason = reason;
        errand.turn(new Errand.State.Unknown(reason));
        lookAfter(errand, Cadence.backOff(1));
    }

    private void lookAfter(Errand errand, Duration pause) {
        line.after(pause, () -> {
            if (!errand.over()) {
                Instant begun = line.now();
                line.read(() -> looks.look(errand.deed(), errand.before), answer -> seen(errand, begun, answer));
            }
        });
    }

    private void seen(Errand errand, Instant begun, Answer<Sight> answer) {
        if (errand.over()) {
            return;
        }
        if (!(answer instanceof Answer.Ok<Sight> ok)) {
            errand.failures++;
            lookAfter(errand, Cadence.backOff(errand.failures));
            return;
        }
        errand.failures = 0;
        if (errand.stage == Stage.UNKNOWN) {
            go(errand, Happening.LOOKED, Map.of(), () -> judge(errand, begun, ok.value()));
        } else {
            judge(errand, begun, ok.value());
        }
    }

    private void judge(Errand errand, Instant begun, Sight sight) {
        Instant told = errand.unknownSince;
        Instant since = told == null || told.isAfter(begun) ? begun : told;
        errand.unknownSince = since;
        boolean settled = !begun.isBefore(since.plus(Looks.settling(errand.deed())));
        boolean over = Looks.over(errand.deed(), since, begun);
        switch (sight) {
            case Sight.AsAsked(String id) -> {
                errand.late = errand.stage == Stage.ABSENT
                        && !Looks.settling(errand.deed()).isZero();
                go(errand, Happening.AS_ASKED, Map.of(Step.ID, id), () -> end.accept(errand, new Errand.State.Done()));
            }
            case Sight.NotDone _ when settled -> notDone(errand, Happening.NOT_THERE, over, new Errand.State.NotDone());
            case Sight.Otherwise(String what)
            when settled -> notDone(errand, Happening.ANOTHERS, over, new Errand.State.Otherwise(what));
            case Sight.NotDone _, Sight.Otherwise _, Sight.Unsure _ -> {}
        }
        if (!errand.over()) {
            Duration age = Duration.between(since, begun);
            lookAfter(errand, Cadence.look(age, hidden.getAsBoolean()));
        }
    }

    /// Once more so after its time, it is over.
    private void notDone(Errand errand, Happening what, boolean over, Errand.State state) {
        if (over && Transitions.next(errand.stage, what).isEmpty()) {
            drop(errand, state);
            return;
        }
        Map<String, String> facts =
                state instanceof Errand.State.Otherwise(String is) ? Map.of(Step.REASON, is) : Map.of();
        go(errand, what, facts, () -> errand.turn(state));
    }

    /// Nobody looks for it any more: were it done from now on, it would be somebody else's doing.
    void drop(Errand errand, Errand.State state) {
        go(errand, Happening.DISMISSED, Map.of(Step.REASON, NOT_DONE), () -> end.accept(errand, state));
    }

    /// Takes a step where that can happen, first in the journal; nothing while another is being written.
    void go(Errand errand, Happening what, Map<String, String> facts, Runnable onScreen) {
        Optional<Stage> next = Transitions.next(errand.stage, what);
        if (next.isEmpty() || errand.writing) {
            return;
        }
        errand.writing = true;
        ledger.step(errand.course, next.get(), facts, kept -> {
            errand.writing = false;
            errand.stage = next.get();
            onScreen.run();
        });
    }
}
