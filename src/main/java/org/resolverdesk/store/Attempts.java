package org.resolverdesk.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;

/// The creates whose end isn't known yet, by name: one a name. While one is open, an endpoint of its name that
/// no row shows is held back from the list, since it may be the one. Screen thread.
final class Attempts {
    static final class Attempt {
        final Submission submission;
        final EndpointEntry row;
        final Instant sentAt;

        @Nullable
        Instant unknownSince;

        String reason = "";
        final Map<String, EndpointEntry> candidates = new LinkedHashMap<>();
        private final Set<String> rejected = new HashSet<>();

        Attempt(Submission submission, EndpointEntry row, Instant sentAt) {
            this.submission = submission;
            this.row = row;
            this.sentAt = sentAt;
        }

        Direction direction() {
            return submission.request().direction();
        }

        boolean unknown() {
            return unknownSince != null;
        }

        /// It isn't what was sent: from now on a row like any other.
        void reject(EndpointEntry candidate) {
            String id = candidate.idProperty().get();
            candidates.remove(id);
            rejected.add(id);
        }
    }

    private final Map<String, Attempt> byName = new HashMap<>();

    void open(Attempt attempt) {
        byName.put(attempt.submission.request().name(), attempt);
    }

    void close(Attempt attempt) {
        byName.remove(attempt.submission.request().name(), attempt);
    }

    Optional<Attempt> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Attempt> of(EndpointEntry row) {
        return byName.values().stream().filter(attempt -> attempt.row == row).findFirst();
    }

    /// The attempt that holds that endpoint back and waits for its outcome.
    Optional<Attempt> holding(String id) {
        return byName.values().stream()
                .filter(attempt -> attempt.unknown() && attempt.candidates.containsKey(id))
                .findFirst();
    }

    /// Takes an endpoint that may be what an open create made.
    boolean hold(EndpointEntry found) {
        Attempt attempt = byName.get(found.nameProperty().get());
        if (attempt == null
                || attempt.direction() != found.track.home
                || attempt.rejected.contains(found.idProperty().get())) {
            return false;
        }
        attempt.candidates.put(found.idProperty().get(), found);
        return true;
    }

    List<Attempt> unknown(Direction direction) {
        List<Attempt> unknown = new ArrayList<>();
        for (Attempt attempt : byName.values()) {
            if (attempt.unknown() && attempt.direction() == direction) {
                unknown.add(attempt);
            }
        }
        return unknown;
    }
}
