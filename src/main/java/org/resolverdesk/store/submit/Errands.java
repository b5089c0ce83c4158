package org.resolverdesk.store.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.resolverdesk.api.http.NextAttempt;
import org.resolverdesk.journal.JournalProblem;
import org.resolverdesk.journal.Kept;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;

/// Changes to what exists: rename, bind, unbind, delete, and everything about rules. Each is written down, sent
/// once, and looked for by the rule of its kind ([Looks]) when nobody knows what came of it. One of a kind at a
/// time about the same thing. Screen thread.
public final class Errands {
    private static final String ENDED = "the program ended before an answer came";

    private final Ledger ledger;
    private final Line line;
    private final Calls calls;
    private final Looks looks;
    private final Pursuit pursuit;
    private final Map<String, Errand> open = new HashMap<>();
    private Duration hold = Duration.ZERO;

    public Errands(Ledger ledger, Line line, Calls calls, Looks looks) {
        this.ledger = ledger;
        this.line = line;
        this.calls = calls;
        this.looks = looks;
        this.pursuit = new Pursuit(ledger, line, looks, this::end);
    }

    /// How long everything is held before it is sent, and who knows whether the window is hidden.
    public void pace(Duration time, BooleanSupplier windowHidden) {
        hold = time;
        pursuit.slowWhen(windowHidden);
    }

    /// The one that is under way, or of unknown outcome, about the same thing.
    public Optional<Errand> open(Deed deed) {
        return Optional.ofNullable(open.get(key(deed)));
    }

    /// Whether the deletion of that endpoint may have left, and isn't over.
    public boolean deleting(String id) {
        return open(new Deed.Delete(id, ""))
                .filter(errand -> errand.stage != Stage.HELD)
                .isPresent();
    }

    /// Does it. Where one of its kind is open about the same thing that one is the answer, and nothing more is
    /// sent; but one that was looked for and wasn't done is sent again. `answered` is told what the service
    /// said, once.
    public Errand run(Deed deed, Consumer<Answer<?>> answered) {
        Errand old = open.get(key(deed));
        if (old != null && (old.stage != Stage.ABSENT || old.writing)) {
            return old;
        }
        Errand errand = new Errand(deed, old);
        open.put(key(deed), errand);
        if (old != null) {
            errand.before = old.before;
            begin(errand, answered);
        } else if (Looks.settling(deed).isZero()) {
            begin(errand, answered);
        } else {
            // What is there before has to be known, to tell afterwards what is new.
            line.read(() -> before(deed), answer -> asked(errand, answer, answered));
        }
        return errand;
    }

    /// Calls off what is held; nothing for any other.
    public void cancel(Errand errand) {
        pursuit.go(errand, Happening.CANCELLED, Map.of(), () -> end(errand, new Errand.State.Cancelled()));
    }

    /// The user is done with one of unknown outcome.
    public void dismiss(Errand errand) {
        pursuit.go(errand, Happening.DISMISSED, Map.of(), () -> end(errand, new Errand.State.Dropped()));
    }

    /// Takes up what wasn't over when the program ended.
    public void resume(Course course) {
        Deed deed = course.intent().deed();
        if (open.containsKey(key(deed))) {
            return;
        }
        Errand errand = new Errand(deed, null);
        errand.course = course.intent().id();
        errand.stage = course.last().stage();
        String ids = course.steps().getFirst().fact(Step.BEFORE);
        errand.before = ids.isEmpty() ? Set.of() : Set.of(ids.split(" "));
        open.put(key(deed), errand);
        Instant last = course.last().at();
        Instant since = last.isAfter(line.now()) ? line.now() : last;
        String reason = Facts.reason(course, ENDED);
        boolean absent = errand.stage == Stage.ABSENT || errand.stage == Stage.NAME_TAKEN;
        if (errand.stage == Stage.UNKNOWN) {
            pursuit.unknown(errand, since, reason);
        } else if (absent && Looks.over(deed, since, line.now())) {
            pursuit.drop(errand, new Errand.State.NotDone());
        } else {
            pursuit.go(errand, Happening.RESTARTED, Map.of(Step.REASON, reason), () -> {
                if (errand.stage == Stage.CANCELLED) {
                    end(errand, new Errand.State.Cancelled());
                } else {
                    pursuit.unknown(errand, since, reason);
                }
            });
        }
    }

    private Answer<Set<String>> before(Deed deed) {
        Set<String> ids = looks.before(deed);
        return ids == null
                ? new Answer.Failed<>(new ApiFailure.NotSent("what is there already couldn't be read"))
                : new Answer.Ok<>(ids, Duration.ZERO, null, null);
    }

    private void asked(Errand errand, Answer<Set<String>> answer, Consumer<Answer<?>> answered) {
        switch (answer) {
            case Answer.Ok<Set<String>> ok -> {
                errand.before = ok.value();
                begin(errand, answered);
            }
            case Answer.Failed<Set<String>> failed -> {
                end(errand, new Errand.State.NotSent(Facts.reason(failed)));
                answered.accept(failed);
            }
        }
    }

    private void begin(Errand errand, Consumer<Answer<?>> answered) {
        Happening asked = hold.isZero() || errand.replaced != null ? Happening.ASKED : Happening.ASKED_HELD;
        Stage first = Transitions.next(Stage.DRAFTED, asked).orElseThrow();
        Errand old = errand.replaced;
        Map<String, String> facts = Map.of(Step.BEFORE, String.join(" ", errand.before));
        if (old != null) {
            // Its last step is written with the first of this one.
            old.writing = true;
        }
        ledger.begin(errand.deed(), old == null ? null : old.course, first, facts, kept -> {
            if (old != null) {
                old.writing = false;
            }
            switch (kept) {
                case Kept.Done<Course>(Course course) -> {
                    if (old != null) {
                        old.stage = Stage.RESENT;
                    }
                    errand.course = course.intent().id();
                    errand.stage = first;
                    if (first == Stage.HELD) {
                        errand.turn(new Errand.State.Held(line.now().plus(hold)));
                        line.after(hold, () -> holdOver(errand, answered));
                    } else {
                        send(errand, answered);
                    }
                }
                case Kept.Not<Course>(JournalProblem problem) -> notWritten(errand, problem, answered);
            }
        });
    }

    private void holdOver(Errand errand, Consumer<Answer<?>> answered) {
        if (errand.stage != Stage.HELD || errand.writing) {
            return;
        }
        errand.writing = true;
        ledger.step(errand.course, Stage.INTENDED, Map.of(), kept -> {
            errand.writing = false;
            switch (kept) {
                case Kept.Done<Step> _ -> {
                    errand.stage = Stage.INTENDED;
                    send(errand, answered);
                }
                case Kept.Not<Step>(JournalProblem problem) -> notWritten(errand, problem, answered);
            }
        });
    }

    private void notWritten(Errand errand, JournalProblem problem, Consumer<Answer<?>> answered) {
        boolean twin = problem.kind() == JournalProblem.Kind.ALREADY_OPEN;
        end(
                errand,
                twin
                        ? new Errand.State.NotSent("it was asked for before, and that isn't over yet")
                        : new Errand.State.NotWritten(problem.reason()));
        answered.accept(new Answer.Failed<>(new ApiFailure.NotSent(problem.reason())));
    }

    private void send(Errand errand, Consumer<Answer<?>> answered) {
        errand.turn(new Errand.State.Sending());
        line.bring(() -> leave(errand), Calls.Brought::answer, brought -> settle(errand, brought, answered));
    }

    /// In the background: that it leaves is on the disk before it does.
    private Calls.Brought leave(Errand errand) {
        if (ledger.stepNow(errand.course, Stage.SENT, Map.of()) instanceof Kept.Not<Step>(JournalProblem problem)) {
            return new Calls.Brought(new Answer.Failed<>(new ApiFailure.NotSent(problem.reason())), "", null, problem);
        }
        try {
            return NextAttempt.after(
                    refused -> ledger.leavesAgain(errand.course, refused), () -> calls.make(errand.deed()));
        } catch (RuntimeException | Error thrown) {
            line.report(thrown);
            ApiFailure why = new ApiFailure.OutcomeUnknown(0, String.valueOf(thrown), null);
            return new Calls.Brought(new Answer.Failed<>(why), "", null, null);
        }
    }

    private void settle(Errand errand, Calls.Brought brought, Consumer<Answer<?>> answered) {
        JournalProblem unwritten = brought.unwritten();
        if (unwritten != null) {
            pursuit.go(errand, Happening.NOT_LEFT, Map.of(), () -> notWritten(errand, unwritten, answered));
            return;
        }
        errand.stage = Stage.SENT;
        Answer<?> answer = brought.answer();
        Happening what = Happening.of(answer, false);
        pursuit.go(errand, what, Facts.of(answer, brought.id(), brought.call()), () -> {
            settled(errand, answer);
            answered.accept(answer);
        });
    }

    private void settled(Errand errand, Answer<?> answer) {
        switch (answer) {
            case Answer.Ok<?> _ -> end(errand, new Errand.State.Done());
            case Answer.Failed<?>(ApiFailure.Refused refused) -> end(errand, new Errand.State.Refused(refused));
            case Answer.Failed<?>(ApiFailure.NotSent(String reason, var _)) ->
                end(errand, new Errand.State.NotSent(reason));
            case Answer.Failed<?> _ -> pursuit.unknown(errand, line.now(), Facts.reason(answer));
        }
    }

    private void end(Errand errand, Errand.State state) {
        if (state instanceof Errand.State.Done && !errand.late) {
            note(errand);
        }
        Errand old = errand.replaced;
        boolean back = old != null && !old.over() && state instanceof Errand.State.NotWritten;
        if (back) {
            open.put(key(errand.deed()), old);
        } else {
            open.remove(key(errand.deed()), errand);
        }
        errand.turn(state);
    }

    /// For the timeline of the endpoint, where it is about one.
    private void note(Errand errand) {
        Deed deed = errand.deed();
        switch (deed) {
            case Deed.Delete(String id, String name) -> note(id, name, errand);
            case Deed.Rename(String id, String _, String to) -> note(id, to, errand);
            case Deed.Bind(String id, String name, var _) -> note(id, name, errand);
            case Deed.Unbind(String id, String name, String _, String _) -> note(id, name, errand);
            default -> {}
        }
    }

    private void note(String id, String name, Errand errand) {
        ledger.did(id, name, errand.deed().kind(), line.now(), errand.course);
    }

    private static String key(Deed deed) {
        return deed.kind() + " " + deed.subject();
    }
}
