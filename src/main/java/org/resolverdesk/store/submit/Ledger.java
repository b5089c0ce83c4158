package org.resolverdesk.store.submit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.Kept;
import org.resolverdesk.journal.Underway;
import org.resolverdesk.journal.Verified;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Sighting;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;

/// One profile's pages of the journal: what is written comes back on the screen thread once it is on the disk.
public final class Ledger {
    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final String profile;
    private final Executor screen;
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();

    /// `screen` runs a task on the screen thread.
    public Ledger(Journal journal, String profile, Executor screen) {
        this.journal = journal;
        this.profile = profile;
        this.screen = screen;
    }

    public String profile() {
        return profile;
    }

    /// What this run has on its way, whichever session sent it.
    public Underway underway() {
        return journal.underway();
    }

    public void begin(
            Deed deed,
            @Nullable Long previous,
            Stage first,
            Map<String, String> facts,
            Consumer<Kept<Course>> onScreen) {
        hand(journal.begin(profile, deed, previous, first, facts), counted(onScreen));
    }

    public void step(long course, Stage stage, Map<String, String> facts, Consumer<Kept<Step>> onScreen) {
        hand(journal.step(course, stage, facts), counted(onScreen));
    }

    /// Waits until it is on the disk; not for the screen thread.
    public Kept<Step> stepNow(long course, Stage stage, Map<String, String> facts) {
        return journal.step(course, stage, facts).join();
    }

    /// Writes down that what was refused for who called leaves once more, as somebody who has signed in since; false
    /// where that can't be written, so that it mustn't. Waits until it is on the disk.
    public boolean leavesAgain(long course, Exchange refused) {
        return stepNow(course, Stage.SENT, Facts.refused(refused)) instanceof Kept.Done<Step>;
    }

    /// The intents that weren't over when the program ended.
    public void open(Consumer<Kept<List<Course>>> onScreen) {
        hand(journal.open(profile), onScreen);
    }

    /// Writes a draft as it is now.
    public void keep(Draft draft) {
        Future<?> _ = journal.keep(draft);
    }

    /// The same; `written` runs, on a thread of the journal's, where it is on the disk.
    public void keep(Draft draft, Runnable written) {
        Future<?> _ = journal.keep(draft).thenAccept(kept -> {
            if (kept instanceof Kept.Done<Draft>) {
                written.run();
            }
        });
    }

    public void discard(long draft) {
        Future<?> _ = journal.discard(draft);
    }

    public void drafts(Consumer<Kept<List<Draft>>> onScreen) {
        hand(journal.drafts(profile), onScreen);
    }

    /// What is seen is written when the journal comes to it: nothing waits for that.
    public void add(List<Moment> moments) {
        if (!moments.isEmpty()) {
            Future<?> _ = journal.add(moments);
        }
    }

    /// What this program did to an endpoint, for its timeline: `what` is the deed's kind.
    public void did(String endpoint, String name, String what, Instant at, long course) {
        add(List.of(new Moment(profile, endpoint, name, at, Moment.Kind.OURS, what, course)));
    }

    /// The same for endpoints as they were just shown; in parts, so that nothing more important waits long for
    /// it.
    public void saw(List<Sighting> sightings) {
        for (int from = 0; from < sightings.size(); from += AT_ONCE) {
            List<Sighting> part = List.copyOf(sightings.subList(from, Math.min(from + AT_ONCE, sightings.size())));
            hand(journal.saw(profile, part), counted(_ -> {}));
        }
    }

    /// Turns each time that something new is on the disk.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public void courses(String having, int most, Consumer<Kept<List<Course>>> onScreen) {
        hand(journal.courses(profile, having, most), onScreen);
    }

    public void moments(String having, int most, Consumer<Kept<List<Moment>>> onScreen) {
        hand(journal.moments(profile, having, most), onScreen);
    }

    public void timeline(String endpoint, int most, Consumer<Kept<List<Moment>>> onScreen) {
        hand(journal.timeline(profile, endpoint, most), onScreen);
    }

    public void verify(Consumer<Kept<Verified>> onScreen) {
        hand(journal.verify(), onScreen);
    }

    private <T> Consumer<T> counted(Consumer<T> then) {
        return value -> {
            version.set(version.get() + 1);
            then.accept(value);
        };
    }

    private <T> void hand(CompletableFuture<Kept<T>> answer, Consumer<Kept<T>> onScreen) {
        Future<?> _ = answer.thenAccept(kept -> screen.execute(() -> onScreen.accept(kept)));
    }
}
