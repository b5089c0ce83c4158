package org.resolverdesk.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;

/// The creates whose end isn't known yet, by name: one a name. While one is open, an endpoint of its name that
/// no row shows is held back from the list, since it may be the one. Screen thread.
final class Attempts {
    /// Since when an endpoint can be ours, and which of that name can't: they were there before.
    record Before(Instant since, Set<String> ids) {
        Before {
            ids = Set.copyOf(ids);
        }

        /// As it was written down with an intent. The time of that one is the last attempt's, and what the first one
        /// made is older.
        static Before of(Course course) {
            Step first = course.steps().getFirst();
            String ids = first.fact(Step.BEFORE);
            return new Before(since(first, course.intent().at()), ids.isEmpty() ? Set.of() : Set.of(ids.split(" ")));
        }

        private static Instant since(Step first, Instant otherwise) {
            try {
                return Instant.parse(first.fact(Step.SINCE));
            } catch (DateTimeParseException notTold) {
                return otherwise;
            }
        }

        Map<String, String> facts() {
            return Map.of(Step.BEFORE, String.join(" ", ids), Step.SINCE, since.toString());
        }
    }

    static final class Attempt {
        final Submission submission;
        final Before before;
        /// The one that this one sends again, null for a first attempt.
        final @Nullable Attempt replaced;
        /// Whether something of that name may already have been made by us.
        final boolean doubtful;

        @Nullable
        EndpointEntry row;

        long course;
        Stage stage = Stage.DRAFTED;
        /// A step of it is being written: nothing else happens to it until that is on the disk.
        boolean writing;

        @Nullable
        Instant unknownSince;

        String reason = "";
        /// What the service said, where only looking can tell whether that was meant; null for anything else.
        ApiFailure.@Nullable Refused refusal;

        /// It was sent again at the user's word: what it asks for may have been made by the one before.
        boolean resent;

        /// Its end is told by a notice, since no form waits for it, or the one that does may have been left.
        boolean toBeTold;

        /// The id of what has its name, where that isn't what was asked for.
        String nameTakenBy = "";
        /// The user waits for a look.
        boolean lookNow;

        /// Until when it is held before it is sent again; null where it isn't going to be.
        @Nullable
        Instant heldUntil;

        final Map<String, EndpointEntry> held = new LinkedHashMap<>();
        /// Of its name, and not what was asked for.
        final Set<String> others = new HashSet<>();

        Attempt(Submission submission, Before before, @Nullable Attempt replaced, boolean doubtful) {
            this.submission = submission;
            this.before = before;
            this.replaced = replaced;
            this.doubtful = doubtful;
        }

        String name() {
            return submission.request().name();
        }

        /// Whether what has its name now may be of our making.
        boolean mayBeOurs() {
            return doubtful || before.ids().isEmpty();
        }

        /// Whether the service refused it for its name, and nobody has looked yet whether ours has it.
        boolean nameRefused() {
            return refusal != null && "DNS.1504".equals(refusal.code());
        }

        Direction direction() {
            return submission.request().direction();
        }

        boolean unknown() {
            return unknownSince != null;
        }
    }

    private final Map<String, Attempt> byName = new HashMap<>();

    void open(Attempt attempt) {
        byName.put(attempt.name(), attempt);
    }

    void close(Attempt attempt) {
        byName.remove(attempt.name(), attempt);
    }

    Optional<Attempt> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Attempt> of(EndpointEntry row) {
        return byName.values().stream().filter(attempt -> attempt.row == row).findFirst();
    }

    /// Takes an endpoint that may be what an open create made.
    boolean hold(EndpointEntry found) {
        Attempt attempt = byName.get(found.nameProperty().get());
        String id = found.idProperty().get();
        if (attempt == null
                || attempt.row == null
                || attempt.direction() != found.track.home
                || attempt.before.ids().contains(id)
                || attempt.others.contains(id)) {
            return false;
        }
        attempt.held.put(id, found);
        return true;
    }

    List<Attempt> unknown() {
        List<Attempt> unknown = new ArrayList<>();
        for (Attempt attempt : byName.values()) {
            if (attempt.unknown()) {
                unknown.add(attempt);
            }
        }
        return unknown;
    }
}
