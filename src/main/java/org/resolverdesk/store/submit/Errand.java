package org.resolverdesk.store.submit;

import java.time.Instant;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Stage;

/// One change to what exists, and what has become of it; each state is in the journal before it is here. Screen
/// thread.
public final class Errand {
    public sealed interface State {
        /// It is held back until then, and can be cancelled.
        record Held(Instant until) implements State {}

        record Sending() implements State {}

        record Cancelled() implements State {}

        /// The service took it, or it was found done after an unknown outcome. Final.
        record Done() implements State {}

        record Refused(ApiFailure.Refused failure) implements State {}

        record NotSent(String reason) implements State {}

        /// It couldn't be written into the journal, so nothing was sent.
        record NotWritten(String reason) implements State {}

        /// Nobody knows what came of it: it is looked for.
        record Unknown(String reason) implements State {}

        /// It wasn't done, and can be sent again.
        record NotDone() implements State {}

        /// It is otherwise than before and than it was to be.
        record Otherwise(String what) implements State {}

        /// The user is done with it, its end unknown.
        record Dropped() implements State {}
    }

    private final Deed deed;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Sending());
    final @Nullable Errand replaced;
    Set<String> before = Set.of();
    long course;
    Stage stage = Stage.DRAFTED;
    boolean writing;
    /// It was found only after it counted as not done: it may be anybody's.
    boolean late;
    int failures;
    String reason = "";

    @Nullable
    Instant unknownSince;

    Errand(Deed deed, @Nullable Errand replaced) {
        this.deed = deed;
        this.replaced = replaced;
    }

    public Deed deed() {
        return deed;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether nothing more will come of it.
    public boolean over() {
        return !stage.open() && stage != Stage.DRAFTED;
    }

    void turn(State next) {
        state.set(next);
    }
}
