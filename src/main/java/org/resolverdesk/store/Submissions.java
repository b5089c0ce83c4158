package org.resolverdesk.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.store.Attempts.Attempt;
import org.resolverdesk.store.pace.Use;

/// Creates, each sent once and never again by the program, and the search for those whose outcome is unknown.
///
/// A name that is being sent or has an unknown outcome counts as taken, for the checks and here: it can be sent
/// again only after its row was dismissed, which is the user's word that they have looked. Screen thread.
final class Submissions implements Lane.Source {
    private final EndpointStore store;
    private final Notices notices;
    private final SubnetStore subnets;
    private final DnsApi dns;
    private final Lane lane;
    private final Attempts attempts = new Attempts();
    private final Wanted<String> looks = new Wanted<>();
    private long made;

    Submissions(EndpointStore store, Notices notices, SubnetStore subnets, DnsApi dns, Lane lane) {
        this.store = store;
        this.notices = notices;
        this.subnets = subnets;
        this.dns = dns;
        this.lane = lane;
    }

    Submission submit(CreateEndpoint request) {
        Optional<Attempt> open = attempts.of(request.name());
        if (open.isPresent()) {
            return second(open.get(), request);
        }
        made++;
        EndpointEntry row = EndpointEntry.sending("made-" + made, request, vpcOf(request), lane.now());
        Attempt attempt = new Attempt(new Submission(request, new Submission.State.Sending()), row, lane.now());
        attempts.open(attempt);
        store.add(List.of(row));
        lane.send(() -> dns.createEndpoint(request), answer -> settle(attempt, answer));
        return attempt.submission;
    }

    /// Takes an endpoint off the way to the list that an open create may have made.
    boolean hold(EndpointEntry found) {
        return attempts.hold(found);
    }

    /// Since when the youngest unknown outcome of that direction is unknown; null without any.
    @Nullable
    Instant unknownSince(Direction direction) {
        Instant youngest = null;
        for (Attempt attempt : attempts.unknown(direction)) {
            Instant since = attempt.unknownSince;
            youngest = youngest == null || (since != null && since.isAfter(youngest)) ? since : youngest;
        }
        return youngest;
    }

    /// Marks a row of unknown outcome as being looked for; false for any other row.
    boolean look(EndpointEntry row) {
        Attempt attempt = attempts.of(row).filter(Attempt::unknown).orElse(null);
        if (attempt == null) {
            return false;
        }
        store.turn(row, new EntryState.OutcomeUnknown(attempt.reason, true), lane.now());
        return true;
    }

    /// The user is done with it: its row goes, and what it may have made becomes a row like any other.
    void dismiss(EndpointEntry row) {
        attempts.of(row).filter(Attempt::unknown).ifPresent(attempt -> {
            attempts.close(attempt);
            store.remove(List.of(row));
            release(attempt);
        });
    }

    /// A listing has come to its end: what is unknown there was in it, or wasn't.
    void listed(Listing listing, Instant now) {
        for (Attempt attempt : attempts.unknown(listing.direction())) {
            Instant since = attempt.unknownSince;
            if (!attempt.candidates.isEmpty()) {
                attempt.candidates.keySet().forEach(id -> looks.want(id, true));
            } else if (since != null && !listing.startedAt().isBefore(since)) {
                attempt.row.markLookedAt(now);
                attempt.submission.turn(new Submission.State.Absent(attempt.row, attempt.reason, now));
                store.turn(attempt.row, new EntryState.OutcomeUnknown(attempt.reason, false), now);
            }
        }
    }

    /// A listing failed, so nobody has looked.
    void unlisted(Direction direction, Instant now) {
        for (Attempt attempt : attempts.unknown(direction)) {
            store.turn(attempt.row, new EntryState.OutcomeUnknown(attempt.reason, false), now);
        }
    }

    @Override
    public Lane.@Nullable Job<?> next(Instant now) {
        String id = looks.soon(now);
        return id == null
                ? null
                : new Lane.Job<>(Use.PENDING, _ -> () -> dns.listIps(id), answer -> compare(id, answer));
    }

    @Override
    public @Nullable Instant due(Instant now) {
        return looks.due(now, false);
    }

    private static Submission second(Attempt open, CreateEndpoint request) {
        boolean same = open.submission.request().equals(request) && !open.unknown();
        String reason = open.unknown()
                ? "'" + request.name() + "' was sent before and its outcome is unknown: look for it or dismiss it first"
                : "'" + request.name() + "' is already being sent";
        return same ? open.submission : new Submission(request, new Submission.State.NotSent(reason));
    }

    private void settle(Attempt attempt, Answer<Endpoint> answer) {
        switch (answer) {
            case Answer.Ok<Endpoint> ok
            when ok.value().id().isEmpty() -> unknown(attempt, "the answer names no endpoint");
            case Answer.Ok<Endpoint> ok -> accept(attempt, ok.value());
            case Answer.Failed<Endpoint>(ApiFailure why) -> {
                switch (why) {
                    case ApiFailure.Refused refused -> end(attempt, new Submission.State.Refused(refused));
                    case ApiFailure.NotSent notSent -> end(attempt, new Submission.State.NotSent(notSent.reason()));
                    case ApiFailure.OutcomeUnknown(int _, String reason, String _) -> unknown(attempt, reason);
                    case ApiFailure.Unreadable(int _, String reason, String _) -> unknown(attempt, reason);
                }
            }
        }
        lane.wake();
    }

    private void end(Attempt attempt, Submission.State state) {
        attempts.close(attempt);
        store.remove(List.of(attempt.row));
        release(attempt);
        attempt.submission.turn(state);
    }

    private void accept(Attempt attempt, Endpoint endpoint) {
        attempts.close(attempt);
        attempt.candidates.remove(endpoint.id());
        store.adopt(attempt.row, endpoint, lane.now());
        release(attempt);
        attempt.submission.turn(new Submission.State.Accepted(attempt.row));
    }

    private void unknown(Attempt attempt, String reason) {
        attempt.unknownSince = lane.now();
        attempt.reason = reason;
        store.turn(attempt.row, new EntryState.OutcomeUnknown(reason, false), lane.now());
        attempt.submission.turn(new Submission.State.Unknown(attempt.row, reason));
        attempt.candidates.keySet().forEach(id -> looks.want(id, true));
    }

    /// What was held back for it are rows like any other now.
    private void release(Attempt attempt) {
        List<EndpointEntry> held = new ArrayList<>(attempt.candidates.values());
        attempt.candidates.clear();
        held.forEach(row -> looks.forget(row.idProperty().get()));
        held.removeIf(row -> store.byId(row.idProperty().get()).isPresent());
        store.add(held);
    }

    private void compare(String id, Answer<List<EndpointIp>> answer) {
        Attempt attempt = attempts.holding(id).orElse(null);
        EndpointEntry candidate = attempt == null ? null : attempt.candidates.get(id);
        Endpoint found = candidate == null ? null : candidate.track.last;
        if (attempt == null || candidate == null || found == null) {
            looks.forget(id);
            return;
        }
        switch (answer) {
            case Answer.Ok<List<EndpointIp>> ok -> {
                looks.done(id);
                decide(attempt, candidate, found, ok.value());
            }
            case Answer.Failed<List<EndpointIp>>(ApiFailure why)
            when ById.gone(why) -> {
                looks.done(id);
                attempt.candidates.remove(id);
            }
            case Answer.Failed<List<EndpointIp>>(ApiFailure why) -> looks.failed(id, why, lane.now());
        }
    }

    private void decide(Attempt attempt, EndpointEntry candidate, Endpoint found, List<EndpointIp> ips) {
        Match match = new Match(attempt.submission.request(), subnets::byId, subnets::byNeutronId);
        Instant madeAt = store.skew().known() ? candidate.createdProperty().get() : null;
        if (match.fits(found, ips, madeAt, attempt.sentAt)) {
            accept(attempt, found);
            notices.tell(attempt.row, Notice.Kind.FOUND);
        } else {
            attempt.reject(candidate);
            store.add(List.of(candidate));
        }
    }

    /// The VPC of the subnets asked for, where that is known: the service tells it only later.
    private String vpcOf(CreateEndpoint request) {
        return request.ipAddresses().stream()
                .map(NewIp::subnetId)
                .flatMap(id -> subnets.byId(id).stream())
                .map(Subnet::vpcId)
                .findFirst()
                .orElse("");
    }
}
