package org.resolverdesk.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.store.Attempts.Attempt;
import org.resolverdesk.store.EntryState.Looked;

/// What becomes of an attempt's row, and of the endpoints that were held back for it. Screen thread.
final class Fates {
    private final EndpointStore store;
    private final SubnetStore subnets;
    private final Notices notices;
    private final Attempts attempts;
    private final Lane lane;
    private long made;

    Fates(EndpointStore store, SubnetStore subnets, Notices notices, Attempts attempts, Lane lane) {
        this.store = store;
        this.subnets = subnets;
        this.notices = notices;
        this.attempts = attempts;
        this.lane = lane;
    }

    /// Its row appears, or the one that it has is being sent.
    void sending(Attempt attempt) {
        EndpointEntry row = attempt.row;
        if (row == null) {
            made++;
            CreateEndpoint request = attempt.submission.request();
            row = EndpointEntry.sending("made-" + made, request, vpcOf(request), lane.now());
            attempt.row = row;
            store.add(List.of(row));
        } else {
            store.turn(row, new EntryState.Sending(), lane.now());
        }
        attempt.submission.turn(new Submission.State.Sending());
    }

    /// It is over without an endpoint: its row goes.
    void end(Attempt attempt, Submission.State state) {
        attempts.close(attempt);
        if (attempt.row != null) {
            // Whoever has it open reads that it wasn't made, not that somebody dismissed it.
            store.turn(attempt.row, new EntryState.Sending(), lane.now());
            store.remove(List.of(attempt.row));
            tellEnd(attempt, attempt.row, state);
        }
        release(attempt);
        attempt.submission.turn(state);
    }

    /// Mostly a form says it.
    private void tellEnd(Attempt attempt, EndpointEntry row, Submission.State state) {
        if (attempt.toBeTold && state instanceof Submission.State.Refused) {
            notices.tell(row, Notice.Kind.REFUSED);
        } else if (attempt.toBeTold && neverLeft(state)) {
            notices.tell(row, Notice.Kind.NOT_SENT);
        }
    }

    private static boolean neverLeft(Submission.State state) {
        return state instanceof Submission.State.NotSent || state instanceof Submission.State.NotWritten;
    }

    /// That endpoint is what it made; `found` by looking, not by the service's answer.
    void accept(Attempt attempt, EndpointEntry row, Endpoint endpoint, boolean found) {
        attempts.close(attempt);
        attempt.held.remove(endpoint.id());
        store.adopt(row, endpoint, lane.now());
        release(attempt);
        attempt.submission.turn(new Submission.State.Accepted(row));
        if (found) {
            notices.tell(row, Notice.Kind.FOUND);
        }
    }

    /// Nobody knows what came of it, since then.
    void unknown(Attempt attempt, EndpointEntry row, Instant since, String reason) {
        attempt.unknownSince = since;
        attempt.reason = reason;
        show(attempt, false);
        attempt.submission.turn(new Submission.State.Unknown(row, reason));
    }

    /// What is known of an attempt of unknown outcome.
    void show(Attempt attempt, boolean looking) {
        EndpointEntry row = attempt.row;
        if (row == null) {
            return;
        }
        Looked looked = switch (attempt.stage) {
            case ABSENT -> new Looked.Absent();
            case NAME_TAKEN -> new Looked.NameTaken(attempt.nameTakenBy);
            default -> new Looked.NotYet();
        };
        store.turn(row, new EntryState.OutcomeUnknown(attempt.reason, looking, looked), lane.now());
        if (attempt.stage == Stage.ABSENT) {
            attempt.submission.turn(new Submission.State.Absent(row));
        } else if (attempt.stage == Stage.NAME_TAKEN) {
            attempt.submission.turn(new Submission.State.NameTaken(row, attempt.nameTakenBy));
        }
    }

    /// What was held back for it are rows like any other now.
    void release(Attempt attempt) {
        List<EndpointEntry> held = new ArrayList<>(attempt.held.values());
        attempt.held.clear();
        held.removeIf(row -> store.byId(row.idProperty().get()).isPresent());
        store.add(held);
    }

    /// That one isn't what was sent: from now on a row like any other.
    void different(Attempt attempt, String id) {
        attempt.others.add(id);
        EndpointEntry held = attempt.held.remove(id);
        if (held != null && store.byId(id).isEmpty()) {
            store.add(List.of(held));
        }
    }

    /// The ids of the endpoints of that name that are known.
    Set<String> idsOf(String name) {
        Set<String> ids = new TreeSet<>();
        if (store.named(name)) {
            for (EndpointEntry row : store.entries()) {
                String id = row.idProperty().get();
                if (!id.isEmpty() && row.nameProperty().get().equals(name)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /// Rows that came before the attempt was taken up again may be what it made.
    void holdRowsOf(Attempt attempt) {
        if (store.named(attempt.submission.request().name())) {
            for (EndpointEntry row : List.copyOf(store.entries())) {
                if (row != attempt.row && !row.mine()) {
                    attempts.hold(row);
                }
            }
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
