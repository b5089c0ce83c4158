package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;
import org.resolverdesk.store.Attempts.Attempt;
import org.resolverdesk.store.Attempts.Before;
import org.resolverdesk.store.submit.Facts;
import org.resolverdesk.store.submit.Happening;
import org.resolverdesk.store.submit.Transitions;

/// Creates: each is written down, then sent once and never again by the program; one of unknown outcome is
/// looked for until it is found, sent again at the user's word, or dismissed. What happens to each is in the
/// journal before it is on the screen.
///
/// A name that is being sent or has an unknown outcome counts as taken, for the checks and here. Screen thread.
final class Submissions implements Search.Verdicts {
    private static final String ENDED = "the program ended before an answer came";

    private final EndpointStore store;
    private final Lane lane;
    private final Attempts attempts;
    private final Fates fates;
    private final Passage passage;
    /// Names of attempts that the user is done with although their end isn't known.
    private final Map<String, Before> doubts = new HashMap<>();
    private Duration hold = Duration.ZERO;

    Submissions(EndpointStore store, Lane lane, Attempts attempts, Fates fates, Passage passage) {
        this.store = store;
        this.lane = lane;
        this.attempts = attempts;
        this.fates = fates;
        this.passage = passage;
    }

    /// How long everything is held before it is sent.
    void holdFor(Duration time) {
        hold = time;
    }

    Submission submit(CreateEndpoint request) {
        Optional<Attempt> open = attempts.of(request.name());
        if (open.isPresent()) {
            return second(open.get(), request);
        }
        boolean doubtful = doubts.containsKey(request.name());
        Before before = doubtful
                ? doubts.getOrDefault(request.name(), new Before(lane.now(), Set.of()))
                : new Before(lane.now(), fates.idsOf(request.name()));
        Attempt attempt = new Attempt(sending(request), before, null, doubtful);
        passage.begin(attempt, hold);
        return attempt.submission;
    }

    /// Takes an endpoint off the way to the list that an open create may have made.
    boolean hold(EndpointEntry found) {
        return attempts.hold(found);
    }

    /// Has a row of unknown outcome looked for at once; false for any other row.
    boolean look(EndpointEntry row) {
        Attempt attempt = attempts.of(row).filter(Attempt::unknown).orElse(null);
        if (attempt == null) {
            return false;
        }
        attempt.lookNow = true;
        fates.show(attempt, true);
        return true;
    }

    /// The user is done with it: its row goes, and what it may have made becomes a row like any other.
    void dismiss(EndpointEntry row) {
        attempts.of(row)
                .filter(Attempt::unknown)
                .ifPresent(attempt -> passage.go(attempt, Happening.DISMISSED, Map.of(), () -> {
                    doubts.put(attempt.name(), attempt.before);
                    attempt.heldUntil = null;
                    attempts.close(attempt);
                    store.remove(List.of(row));
                    fates.release(attempt);
                    attempt.submission.turn(new Submission.State.Dropped());
                }));
    }

    /// The user has it sent again: possible only where it was looked for and isn't there. Held first where
    /// everything is; the row stays the same.
    void resend(EndpointEntry row) {
        Attempt old = attempts.of(row).orElse(null);
        if (old == null || old.stage != Stage.ABSENT || old.writing || old.heldUntil != null) {
            return;
        }
        if (hold.isZero()) {
            again(old, row);
            return;
        }
        Instant until = lane.now().plus(hold);
        old.heldUntil = until;
        store.turn(row, new EntryState.Held(until), lane.now());
        lane.after(hold, () -> {
            if (until.equals(old.heldUntil)) {
                old.heldUntil = null;
                holdOver(old, row);
            }
        });
    }

    /// It may have been found, dismissed, or lost its name meanwhile, or that is being written.
    private void holdOver(Attempt old, EndpointEntry row) {
        boolean its = attempts.of(row).filter(one -> one == old).isPresent();
        if (its && old.stage == Stage.ABSENT && !old.writing) {
            again(old, row);
        }
    }

    /// Calls off what is held; nothing for any other row.
    void callOff(EndpointEntry row) {
        attempts.of(row).filter(attempt -> attempt.heldUntil != null).ifPresent(attempt -> {
            attempt.heldUntil = null;
            fates.show(attempt, false);
        });
    }

    /// Takes up what wasn't over when the program ended, or its profile was left: what was held counts as cancelled,
    /// what is still under way is waited for, and what may have left is unknown and looked for.
    void resume(Course course, CreateEndpoint request) {
        if (attempts.of(request.name()).isPresent()) {
            return;
        }
        Attempt attempt = new Attempt(sending(request), Before.of(course), null, true);
        attempt.course = course.intent().id();
        attempt.stage = course.last().stage();
        attempt.resent = course.intent().previous() != null;
        attempt.toBeTold = true;
        if (attempt.stage == Stage.HELD) {
            passage.go(attempt, Happening.RESTARTED, Map.of(), () -> {});
            return;
        }
        attempts.open(attempt);
        if (passage.takeOver(attempt)) {
            fates.holdRowsOf(attempt);
            return;
        }
        Instant last = course.last().at();
        String reason = Facts.reason(course, ENDED);
        Runnable taken = () -> taken(attempt, last.isAfter(lane.now()) ? lane.now() : last, reason);
        if (Transitions.next(attempt.stage, Happening.RESTARTED).isPresent()) {
            passage.go(attempt, Happening.RESTARTED, Map.of(Step.REASON, reason), taken);
        } else {
            taken.run();
        }
    }

    private void taken(Attempt attempt, Instant since, String reason) {
        fates.sending(attempt);
        EndpointEntry row = attempt.row;
        if (row != null) {
            fates.unknown(attempt, row, since, reason);
            fates.holdRowsOf(attempt);
        }
        lane.wake();
    }

    private void again(Attempt old, EndpointEntry row) {
        Attempt next = new Attempt(sending(old.submission.request()), old.before, old, true);
        next.row = row;
        next.resent = true;
        next.toBeTold = true;
        next.others.addAll(old.others);
        next.held.putAll(old.held);
        passage.begin(next, Duration.ZERO);
    }

    private Submission sending(CreateEndpoint request) {
        return new Submission(request, new Submission.State.Sending());
    }

    private static Submission second(Attempt open, CreateEndpoint request) {
        boolean same = open.submission.request().equals(request) && !open.unknown();
        String reason = open.unknown()
                ? "'" + request.name() + "' was sent before and its outcome is unknown: look for it or dismiss it first"
                : "'" + request.name() + "' is already being sent";
        return same ? open.submission : new Submission(request, new Submission.State.NotSent(reason));
    }

    @Override
    public Instant now() {
        return lane.now();
    }

    @Override
    public void looked(Attempt attempt, Instant at) {
        EndpointEntry row = attempt.row;
        if (row != null) {
            row.markLookedAt(at);
        }
        attempt.toBeTold = true;
        if (attempt.heldUntil == null) {
            fates.show(attempt, false);
        }
        passage.go(attempt, Happening.LOOKED, Map.of(), () -> {});
    }

    @Override
    public void asAsked(Attempt attempt, Endpoint found) {
        EndpointEntry row = attempt.row;
        Runnable adopt = () -> {
            if (row != null) {
                attempt.heldUntil = null;
                passage.accept(attempt, row, found, true);
            }
        };
        Map<String, String> facts = Map.of(Step.ID, found.id());
        if (attempt.stage == Stage.UNKNOWN) {
            passage.go(
                    attempt, Happening.LOOKED, Map.of(), () -> passage.go(attempt, Happening.AS_ASKED, facts, adopt));
        } else {
            passage.go(attempt, Happening.AS_ASKED, facts, adopt);
        }
    }

    @Override
    public void different(Attempt attempt, Endpoint found) {
        fates.different(attempt, found.id());
    }

    @Override
    public void notThere(Attempt attempt) {
        if (stillRefused(attempt)) {
            return;
        }
        passage.go(attempt, Happening.NOT_THERE, Map.of(), () -> fates.show(attempt, false));
    }

    @Override
    public void anothers(Attempt attempt, Endpoint by) {
        if (stillRefused(attempt)) {
            return;
        }
        passage.go(attempt, Happening.ANOTHERS, Map.of(Step.ID, by.id()), () -> {
            attempt.heldUntil = null;
            attempt.nameTakenBy = by.id();
            fates.show(attempt, false);
        });
    }

    @Override
    public void failed(Attempt attempt) {
        attempt.toBeTold = true;
        if (attempt.heldUntil == null) {
            fates.show(attempt, false);
        }
    }

    private boolean stillRefused(Attempt attempt) {
        ApiFailure.Refused refusal = attempt.refusal;
        if (refusal == null) {
            return false;
        }
        passage.go(
                attempt,
                Happening.STILL_REFUSED,
                Map.of(),
                () -> fates.end(attempt, new Submission.State.Refused(refusal)));
        return true;
    }
}
