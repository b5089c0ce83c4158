package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.resolverdesk.api.http.NextAttempt;
import org.resolverdesk.journal.JournalProblem;
import org.resolverdesk.journal.Kept;
import org.resolverdesk.journal.Underway;
import org.resolverdesk.journal.Underway.Brought;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;
import org.resolverdesk.store.Attempts.Attempt;
import org.resolverdesk.store.submit.Facts;
import org.resolverdesk.store.submit.Happening;
import org.resolverdesk.store.submit.Ledger;
import org.resolverdesk.store.submit.Requests;
import org.resolverdesk.store.submit.Transitions;

/// The way of a create from the intent to the service's answer: written down, held where that is asked for,
/// written down as leaving, sent once, and its end written down. Screen thread, but for [#leave].
final class Passage {
    private final Ledger ledger;
    private final Cloud cloud;
    private final Lane lane;
    private final Fates fates;
    private final Attempts attempts;

    Passage(Ledger ledger, Cloud cloud, Lane lane, Fates fates, Attempts attempts) {
        this.ledger = ledger;
        this.cloud = cloud;
        this.lane = lane;
        this.fates = fates;
        this.attempts = attempts;
    }

    /// Writes the intent down, and nothing leaves before that is on the disk.
    void begin(Attempt attempt, Duration hold) {
        Happening asked = hold.isZero() ? Happening.ASKED : Happening.ASKED_HELD;
        Stage first = Transitions.next(Stage.DRAFTED, asked).orElseThrow();
        attempts.open(attempt);
        Deed deed = new Deed.Create(Requests.asDraft(attempt.submission.request()));
        Attempt replaced = attempt.replaced;
        ledger.begin(deed, replaced == null ? null : replaced.course, first, attempt.before.facts(), kept -> {
            switch (kept) {
                case Kept.Done<Course>(Course course) -> {
                    attempt.course = course.intent().id();
                    attempt.stage = first;
                    begun(attempt, hold);
                }
                case Kept.Not<Course>(JournalProblem problem) -> notBegun(attempt, problem);
            }
        });
    }

    /// Takes a step where that can happen, first in the journal; then `onScreen`, also where it couldn't be
    /// written: what has happened has happened, and the journal tells of its own trouble. Nothing while another
    /// step of that attempt is being written.
    boolean go(Attempt attempt, Happening what, Map<String, String> facts, Runnable onScreen) {
        Optional<Stage> next = Transitions.next(attempt.stage, what);
        if (next.isEmpty() || attempt.writing) {
            return false;
        }
        attempt.writing = true;
        ledger.step(attempt.course, next.get(), facts, kept -> {
            attempt.writing = false;
            attempt.stage = next.get();
            onScreen.run();
            lane.wake();
        });
        return true;
    }

    private void begun(Attempt attempt, Duration hold) {
        if (attempt.stage != Stage.HELD) {
            send(attempt);
            return;
        }
        Instant until = lane.now().plus(hold);
        attempt.submission.turn(new Submission.State.Held(until));
        attempt.submission.onCancel(() ->
                go(attempt, Happening.CANCELLED, Map.of(), () -> fates.end(attempt, new Submission.State.Cancelled())));
        lane.after(hold, () -> holdOver(attempt));
    }

    /// It may have been cancelled meanwhile. What can't be written now isn't sent.
    private void holdOver(Attempt attempt) {
        if (attempt.stage != Stage.HELD || attempt.writing) {
            return;
        }
        attempt.writing = true;
        ledger.step(attempt.course, Stage.INTENDED, Map.of(), kept -> {
            attempt.writing = false;
            switch (kept) {
                case Kept.Done<Step> _ -> {
                    attempt.stage = Stage.INTENDED;
                    send(attempt);
                }
                case Kept.Not<Step>(JournalProblem problem) -> notBegun(attempt, problem);
            }
        });
    }

    private void notBegun(Attempt attempt, JournalProblem problem) {
        if (attempt.replaced != null) {
            // What was to be sent again is where it was, and the journal tells of its trouble.
            attempts.open(attempt.replaced);
            fates.show(attempt.replaced, false);
            return;
        }
        boolean twin = problem.kind() == JournalProblem.Kind.ALREADY_OPEN;
        fates.end(
                attempt,
                twin
                        ? new Submission.State.NotSent(
                                "'" + attempt.name() + "' was asked for before, and that isn't over yet")
                        : new Submission.State.NotWritten(problem.reason()));
    }

    private void send(Attempt attempt) {
        fates.sending(attempt);
        Underway underway = ledger.underway();
        underway.leaves(attempt.course, brought -> settle(attempt, brought));
        lane.bring(() -> leave(attempt), Brought::answer, brought -> underway.arrives(attempt.course, brought));
    }

    /// Waits for the answer to what an earlier session has sent; false where none is to come any more.
    boolean takeOver(Attempt attempt) {
        Underway underway = ledger.underway();
        if (!underway.has(attempt.course)) {
            return false;
        }
        fates.sending(attempt);
        underway.takeOver(attempt.course, brought -> settle(attempt, brought));
        return true;
    }

    /// In the background: that it leaves is on the disk before it does.
    private Brought leave(Attempt attempt) {
        if (ledger.stepNow(attempt.course, Stage.SENT, Map.of()) instanceof Kept.Not<Step>(JournalProblem problem)) {
            Answer<Endpoint> unsent = new Answer.Failed<>(new ApiFailure.NotSent(problem.reason()));
            return new Brought(unsent, null, problem);
        }
        Exchange _ = cloud.lastCall().get();
        Answer<Endpoint> answer;
        try {
            answer = NextAttempt.after(
                    refused -> ledger.leavesAgain(attempt.course, refused),
                    () -> named(cloud.dns().createEndpoint(attempt.submission.request())));
        } catch (RuntimeException | Error thrown) {
            lane.report(thrown);
            answer = new Answer.Failed<>(new ApiFailure.OutcomeUnknown(0, String.valueOf(thrown), null));
        }
        return new Brought(answer, cloud.lastCall().get(), null);
    }

    /// An answer that names no endpoint is one that can't be read.
    private static Answer<Endpoint> named(Answer<Endpoint> answer) {
        return answer instanceof Answer.Ok<Endpoint> ok && ok.value().id().isEmpty()
                ? new Answer.Failed<>(new ApiFailure.Unreadable(202, "the answer names no endpoint", ok.requestId()))
                : answer;
    }

    private void settle(Attempt attempt, Brought brought) {
        Answer<Endpoint> answer = brought.answer();
        JournalProblem unwritten = brought.unwritten();
        if (unwritten != null) {
            go(attempt, Happening.NOT_LEFT, Map.of(), () -> {
                ledger.underway().over(attempt.course);
                notBegun(attempt, unwritten);
            });
            return;
        }
        attempt.stage = Stage.SENT;
        String id = answer instanceof Answer.Ok<Endpoint> ok ? ok.value().id() : "";
        Happening what = Happening.of(answer, attempt.mayBeOurs());
        go(attempt, what, Facts.of(answer, id, brought.call()), () -> {
            ledger.underway().over(attempt.course);
            settled(attempt, answer);
        });
    }

    private void settled(Attempt attempt, Answer<Endpoint> answer) {
        EndpointEntry row = attempt.row;
        if (row == null) {
            return;
        }
        if (attempt.stage == Stage.LOOKING
                && !attempt.resent
                && answer instanceof Answer.Failed<Endpoint>(ApiFailure.Refused refused)) {
            // Mostly it was meant, and one look shows that.
            attempt.refusal = refused;
            attempt.unknownSince = lane.now();
            attempt.reason = Facts.reason(answer);
            attempt.submission.turn(new Submission.State.Checking(refused));
            return;
        }
        if (attempt.stage == Stage.UNKNOWN || attempt.stage == Stage.LOOKING) {
            fates.unknown(attempt, row, lane.now(), Facts.reason(answer));
            return;
        }
        switch (answer) {
            case Answer.Ok<Endpoint> ok -> accept(attempt, row, ok.value(), false);
            case Answer.Failed<Endpoint>(ApiFailure.Refused refused) ->
                fates.end(attempt, new Submission.State.Refused(refused));
            case Answer.Failed<Endpoint> _ -> fates.end(attempt, new Submission.State.NotSent(Facts.reason(answer)));
        }
    }

    /// That endpoint is what it made; `found` by looking, not by the service's answer.
    void accept(Attempt attempt, EndpointEntry row, Endpoint endpoint, boolean found) {
        Deed deed = new Deed.Create(Requests.asDraft(attempt.submission.request()));
        ledger.did(endpoint.id(), endpoint.name(), deed.kind(), lane.now(), attempt.course);
        fates.accept(attempt, row, endpoint, found);
    }
}
