package org.resolverdesk.store.submit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.journal.Kept;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Sighting;
import org.resolverdesk.model.Stage;

/// A journal that a test of a screen fills by hand, and what is read of it.
public final class ChronicleInHand {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T09:41:07Z"));
    private final Journal journal = JournalInHand.fresh(now::get);
    private final Ledger ledger = new Ledger(journal, "rehearsal", Runnable::run);
    private final Chronicle chronicle = new Chronicle(ledger);

    public Chronicle chronicle() {
        return chronicle;
    }

    /// A deed that is begun a minute after what was before; the answer is its number.
    public long begins(Deed deed) {
        now.updateAndGet(time -> time.plusSeconds(60));
        AtomicReference<@Nullable Long> id = new AtomicReference<>();
        ledger.begin(deed, null, Stage.INTENDED, Map.of(), kept -> {
            if (kept instanceof Kept.Done<Course>(Course course)) {
                id.set(course.intent().id());
            }
        });
        Long begun = id.get();
        if (begun == null) {
            throw new AssertionError("it wasn't written");
        }
        return begun;
    }

    public void steps(long course, Stage stage, Map<String, String> facts) {
        ledger.step(course, stage, facts, kept -> {});
    }

    public void saw(String endpoint, String name, String state) {
        now.updateAndGet(time -> time.plusSeconds(60));
        ledger.saw(List.of(new Sighting(endpoint, name, state, 2, false, false)));
    }

    public void add(Moment moment) {
        ledger.add(List.of(moment));
    }

    public void close() {
        journal.close();
    }
}
