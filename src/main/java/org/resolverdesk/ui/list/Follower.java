package org.resolverdesk.ui.list;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.EndpointEntry;

/// Follows one row after another: begins and ends to listen in mirror, so that no row keeps alive what once
/// showed it.
final class Follower {
    private final Function<EndpointEntry, List<? extends ObservableValue<?>>> sources;
    private final Consumer<EndpointEntry> show;
    private final InvalidationListener changed = change -> refresh();
    private @Nullable EndpointEntry followed;

    /// `sources` gives what is shown of a row, the same for the same row; `show` shows it.
    Follower(Function<EndpointEntry, List<? extends ObservableValue<?>>> sources, Consumer<EndpointEntry> show) {
        this.sources = sources;
        this.show = show;
    }

    /// Follows that row from now on, or none, and shows it.
    void follow(@Nullable EndpointEntry next) {
        if (next == followed) {
            return;
        }
        if (followed != null) {
            sources.apply(followed).forEach(source -> source.removeListener(changed));
        }
        followed = next;
        if (next != null) {
            sources.apply(next).forEach(source -> source.addListener(changed));
            show.accept(next);
        }
    }

    private void refresh() {
        if (followed != null) {
            show.accept(followed);
        }
    }
}
