package org.resolverdesk.store.submit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import org.resolverdesk.journal.JournalProblem;
import org.resolverdesk.journal.Kept;
import org.resolverdesk.journal.Verified;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Happened;
import org.resolverdesk.model.Moment;

/// What one profile's journal tells, to be read. Screen thread.
public final class Chronicle {
    /// What came of following the chain of intents and their steps.
    public sealed interface Checked {
        /// All are as they were written; whether some were cut off at the end can't be told.
        record Whole(long steps) implements Checked {}

        /// At that step something was changed, taken out or put in.
        record Broken(long step) implements Checked {}

        /// The journal couldn't be read.
        record Unread(String reason) implements Checked {}
    }

    /// Which lines are wanted.
    public enum Scope {
        ALL,
        DID,
        SAW
    }

    private final Ledger ledger;

    public Chronicle(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Turns each time that there is something new.
    public ReadOnlyLongProperty versionProperty() {
        return ledger.versionProperty();
    }

    /// The last lines that have this text somewhere, the newest first.
    public void recent(String having, Scope scope, int most, Consumer<List<Happened>> onScreen) {
        ledger.courses(
                having,
                scope == Scope.SAW ? 0 : most,
                courses -> ledger.moments(
                        having,
                        scope == Scope.DID ? 0 : most,
                        moments -> onScreen.accept(merged(courses.or(List.of()), moments.or(List.of()), most))));
    }

    /// What is known of one endpoint, the oldest first.
    public void timeline(String endpoint, int most, Consumer<List<Moment>> onScreen) {
        ledger.timeline(endpoint, most, moments -> onScreen.accept(moments.or(List.of())));
    }

    public void verify(Consumer<Checked> onScreen) {
        ledger.verify(kept -> onScreen.accept(
                switch (kept) {
                    case Kept.Done<Verified>(Verified.Whole(long steps)) -> new Checked.Whole(steps);
                    case Kept.Done<Verified>(Verified.Broken(long step, long _)) -> new Checked.Broken(step);
                    case Kept.Not<Verified>(JournalProblem problem) -> new Checked.Unread(problem.reason());
                }));
    }

    private static List<Happened> merged(List<Course> courses, List<Moment> moments, int most) {
        Stream<Happened> did = courses.stream().map(Happened.Did::new);
        Stream<Happened> saw = moments.stream().map(Happened.Saw::new);
        return new ArrayList<>(Stream.concat(did, saw)
                .sorted(Comparator.comparing(Happened::at).reversed())
                .limit(most)
                .toList());
    }
}
