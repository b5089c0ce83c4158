package org.resolverdesk.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Exchange;

/// The creates that are on their way, by intent, and who is told what each brings back. A call outlives the session
/// that made it: another one that takes the intent up meanwhile waits for that answer, since there is nothing to look
/// for, and nothing to send again, before it has come. Screen thread.
public final class Underway {
    /// What a call brought back, with the call itself; or why it was never made.
    public record Brought(
            Answer<Endpoint> answer,
            @Nullable Exchange call,
            @Nullable JournalProblem unwritten) {}

    private static final class Trip {
        private Consumer<Brought> told;

        /// Its end is being written.
        private @Nullable Brought brought;

        private Trip(Consumer<Brought> told) {
            this.told = told;
        }
    }

    private final Map<Long, Trip> trips = new HashMap<>();

    /// It is about to leave.
    public void leaves(long intent, Consumer<Brought> told) {
        trips.put(intent, new Trip(told));
    }

    /// Whether an answer is still to come, or to be written.
    public boolean has(long intent) {
        return trips.containsKey(intent);
    }

    /// Has another one told from now on; at once where the answer has come and its end is being written.
    public void takeOver(long intent, Consumer<Brought> told) {
        Trip trip = trips.get(intent);
        if (trip != null) {
            trip.told = told;
            if (trip.brought != null) {
                told.accept(trip.brought);
            }
        }
    }

    /// Its answer has come.
    public void arrives(long intent, Brought brought) {
        Trip trip = trips.get(intent);
        if (trip != null) {
            trip.brought = brought;
            trip.told.accept(brought);
        }
    }

    /// Its end is written.
    public void over(long intent) {
        trips.remove(intent);
    }
}
