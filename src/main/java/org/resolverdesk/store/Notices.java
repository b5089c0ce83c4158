package org.resolverdesk.store;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resolverdesk.model.Status;

/// The last notices, the newest last: each end that an endpoint made here comes to is told once. Screen thread.
public final class Notices implements EndpointStore.Watcher {
    private static final int MOST = 200;

    private final InstantSource clock;
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> all = FXCollections.unmodifiableObservableList(notices);
    private final List<Consumer<Notice>> listeners = new ArrayList<>();

    Notices(InstantSource clock) {
        this.clock = clock;
    }

    public ObservableList<Notice> all() {
        return all;
    }

    public void addListener(Consumer<Notice> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<Notice> listener) {
        listeners.remove(listener);
    }

    @Override
    public void added(List<EndpointEntry> rows) {
        // A row made here is told of when its state changes; the others are somebody else's.
    }

    @Override
    public void changed(EndpointEntry row, EntryState before) {
        if (!row.mine() || !(row.stateProperty().get() instanceof EntryState.Seen(Status status))) {
            return;
        }
        if (status.kind() == Status.Kind.ACTIVE && !row.track.toldActive) {
            row.track.toldActive = true;
            tell(row, Notice.Kind.BECAME_ACTIVE);
        } else if (status.kind() == Status.Kind.ERROR && !row.track.toldError) {
            row.track.toldError = true;
            tell(row, Notice.Kind.BECAME_ERROR);
        }
    }

    @Override
    public void removed(EndpointEntry row) {
        if (row.mine() && row.stateProperty().get() instanceof EntryState.Seen) {
            tell(row, Notice.Kind.GONE);
        }
    }

    void tell(EndpointEntry row, Notice.Kind kind) {
        Notice notice = new Notice(
                clock.instant(),
                kind,
                row.nameProperty().get(),
                row.idProperty().get());
        if (notices.size() >= MOST) {
            notices.remove(0);
        }
        notices.add(notice);
        List.copyOf(listeners).forEach(listener -> listener.accept(notice));
    }
}
