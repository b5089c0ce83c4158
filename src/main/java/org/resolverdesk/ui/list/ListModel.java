package org.resolverdesk.ui.list;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EndpointStore;
import org.resolverdesk.store.Merged;
import org.resolverdesk.store.Reading;
import org.resolverdesk.store.Ticker;
import org.resolverdesk.store.Work;
import org.resolverdesk.ui.part.Texts;

/// Which rows the list shows and in what order. Filtering and sorting run in the background on facts taken
/// here of the rows that changed, one at a time; what a row says changes in the row. Screen thread only; [#close]
/// when it is no longer shown.
public final class ListModel {
    /// The pages of a reading come faster than anyone looks: rows come, go and move at most so often by
    /// themselves.
    private static final Duration PAUSE = Duration.ofMillis(150);

    /// What is there within a second needs no sign that it takes time.
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final EndpointStore store;
    private final Work work;
    private final Function<String, String> vpcName;
    private final Said said;
    private final RowList rows = new RowList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.NEWEST);
    private final BooleanProperty frozen = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable EndpointEntry> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<List<EndpointEntry>> inSight = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyIntegerWrapper moved = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NOTHING);
    /// A mirror of the store's, so that what follows it can be let go with this.
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty signedOut = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Face> face = new ReadOnlyObjectWrapper<>(Face.LOADING);
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final Cancellable untilSlow;
    private final ReadOnlyLongWrapper vpcNames = new ReadOnlyLongWrapper();
    private final FactBook book;
    private final Ledger ledger = new Ledger();
    private final Consumer<Merged> merged = this::merged;
    private final InvalidationListener read = change -> showFace();
    private final Ticker ticker;
    private Cancellable rest = () -> {};
    private boolean resting;
    private boolean busy;
    private boolean again;
    private boolean hurry;
    private boolean byUser;

    /// `ticker` paces what merges do to the order; `vpcName` gives a VPC's name by its id, empty while it isn't
    /// known.
    public ListModel(EndpointStore store, Work work, Ticker ticker, Function<String, String> vpcName, Texts texts) {
        this.store = store;
        this.work = work;
        this.ticker = ticker;
        this.vpcName = vpcName;
        this.said = new Said(texts);
        this.book = new FactBook(store.entries(), vpcName);
        store.addMergeListener(merged);
        reading.bind(store.readingProperty());
        reading.addListener(read);
        signedOut.addListener(read);
        filter.addListener((value, old, now) -> filtered());
        scope.addListener((value, old, now) -> filtered());
        sort.addListener((value, old, now) -> resort());
        frozen.addListener((value, old, now) -> {
            if (!now) {
                arrange();
            }
        });
        untilSlow = ticker.after(SLOW, () -> slow.set(true));
        arrange();
        showFace();
    }

    /// The rows to show: changes in one event for each new arrangement, and not at all where nothing comes,
    /// goes or moves.
    public ObservableList<EndpointEntry> rows() {
        return rows;
    }

    /// What is looked for, as typed.
    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /// While true a refresh moves no row; what the user asks for is done all the same.
    public BooleanProperty frozenProperty() {
        return frozen;
    }

    /// How many rows would move if the order weren't frozen.
    public ReadOnlyIntegerProperty movedProperty() {
        return moved.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// Whether nothing is asked, since nobody is signed in.
    public BooleanProperty signedOutProperty() {
        return signedOut;
    }

    public ReadOnlyObjectProperty<Face> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// Whether the list has been there for a second: whoever still waits for it may want to see that it is at work.
    public ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }

    /// How far the endpoints have been read, and why not further.
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// The chosen row, shown or not; null when none is or it is gone.
    public ObjectProperty<@Nullable EndpointEntry> selectedProperty() {
        return selected;
    }

    /// The rows that the view shows just now, set by it: theirs are the addresses that matter first.
    public ObjectProperty<List<EndpointEntry>> inSightProperty() {
        return inSight;
    }

    /// Counts on when names of VPCs became known.
    public ReadOnlyLongProperty vpcNamesProperty() {
        return vpcNames.getReadOnlyProperty();
    }

    /// The name of a row's VPC, empty while it isn't known.
    public String vpcName(EndpointEntry row) {
        String id = row.vpcIdProperty().get();
        return id.isEmpty() ? "" : vpcName.apply(id);
    }

    public void select(EndpointEntry row) {
        selected.set(row);
    }

    /// Sorts again, frozen or not.
    public void resort() {
        byUser = true;
        arrange();
    }

    /// Shows everything again.
    public void clearFilter() {
        filter.set("");
        scope.set(Scope.ALL);
    }

    public boolean filtering() {
        return !filter.get().isBlank() || scope.get() != Scope.ALL;
    }

    /// To be called when VPCs were read.
    public void vpcNamesChanged() {
        vpcNames.set(vpcNames.get() + 1);
        book.outdate();
        arrange();
    }

    public void close() {
        rest.cancel();
        untilSlow.cancel();
        store.removeMergeListener(merged);
        reading.unbind();
    }

    /// The rows to show, and how they became what they are.
    RowList rowList() {
        return rows;
    }

    Said said() {
        return said;
    }

    private void filtered() {
        book.unpin();
        resort();
    }

    private void merged(Merged merge) {
        EndpointEntry chosen = selected.get();
        if (chosen != null && chosen.goneProperty().get()) {
            selected.set(null);
        }
        book.merged(merge);
        again = true;
        goOn();
    }

    private void arrange() {
        again = true;
        hurry = true;
        goOn();
    }

    /// Begins what is to be done, if it is time.
    private void goOn() {
        if (!again || busy || (resting && !hurry)) {
            return;
        }
        busy = true;
        again = false;
        hurry = false;
        Arrangement.Question question = new Arrangement.Question(
                book.read(),
                book.pinned(),
                Sift.of(filter.get()),
                scope.get(),
                sort.get(),
                rows.now(),
                frozen.get() && !byUser,
                byUser);
        byUser = false;
        rest();
        work.run(reported(() -> Arrangement.of(question, ledger, said)), this::show);
    }

    private void rest() {
        rest.cancel();
        resting = true;
        rest = ticker.after(PAUSE, () -> {
            resting = false;
            goOn();
        });
    }

    /// What goes wrong is told, and doesn't end the list's life.
    private Supplier<Optional<Arrangement>> reported(Supplier<Arrangement> call) {
        return () -> {
            try {
                return Optional.of(call.get());
            } catch (RuntimeException thrown) {
                work.report(thrown);
                return Optional.empty();
            }
        };
    }

    private void show(Optional<Arrangement> answer) {
        busy = false;
        // Nobody knows how far one that failed has come.
        answer.ifPresentOrElse(this::show, book::outdate);
        goOn();
    }

    private void show(Arrangement arrangement) {
        Arrangement.Question question = arrangement.question();
        if (frozen.get() && !question.hold() && !question.byUser() && !rows.isEmpty()) {
            // It was frozen in the meantime: this would move what is being pointed at.
            again = true;
            hurry = true;
            return;
        }
        tally.set(arrangement.tally());
        rows.take(arrangement.step());
        moved.set(arrangement.moved());
        showFace();
    }

    private void showFace() {
        face.set(Face.of(
                reading.get(),
                signedOut.get(),
                store.entries().size(),
                tally.get().total(),
                rows.size()));
    }
}
