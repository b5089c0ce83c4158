package org.resolverdesk.ui.activity;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.TextFile;
import org.resolverdesk.export.ActivityExport;
import org.resolverdesk.model.Happened;
import org.resolverdesk.model.Moment;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.submit.Chronicle;
import org.resolverdesk.store.submit.Chronicle.Checked;
import org.resolverdesk.store.submit.Chronicle.Scope;

/// The lines of the journal that are wanted, and the one that is open. It follows the journal as it grows.
/// JavaFX thread only; needs no toolkit.
public final class ActivityModel {
    private static final int FIRST = 200;
    private static final int MORE = 400;
    private static final int TIMELINE = 200;

    /// What came of writing a file.
    public sealed interface Saved {
        record Done(Path file, int lines) implements Saved {}

        record Not(Path file, String reason) implements Saved {}
    }

    private final Chronicle chronicle;
    private final String profileName;
    private final Work work;
    private final ReadOnlyObjectWrapper<@Nullable Saved> saved = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Happened> lines = FXCollections.observableArrayList();
    private final ObservableList<Happened> linesToRead = FXCollections.unmodifiableObservableList(lines);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Happened> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Moment>> timeline = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Checked> checked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final InvalidationListener grown = change -> refresh();
    private int most = FIRST;
    private boolean asking;
    private boolean again;

    /// `profileName` is the name of the profile whose lines these are.
    public ActivityModel(Chronicle chronicle, String profileName, Work work) {
        this.work = work;
        this.chronicle = chronicle;
        this.profileName = profileName;
        // The journal outlives the page, which is made anew each time that it is shown.
        chronicle.versionProperty().addListener(new WeakInvalidationListener(grown));
        search.addListener((value, old, now) -> anew());
        scope.addListener((value, old, now) -> anew());
        refresh();
    }

    public String profileName() {
        return profileName;
    }

    /// The newest first.
    public ObservableList<Happened> lines() {
        return linesToRead;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    public ReadOnlyObjectProperty<@Nullable Happened> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What is known of the endpoint of the open line, the oldest first; empty for what was done.
    public ReadOnlyObjectProperty<List<Moment>> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /// What the last check of the chain found; null before one.
    public ReadOnlyObjectProperty<@Nullable Checked> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// Whether there may be older lines.
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    public void open(@Nullable Happened line) {
        open.set(line);
        timeline.set(List.of());
        if (line instanceof Happened.Saw(Moment moment)) {
            chronicle.timeline(moment.endpoint(), TIMELINE, moments -> {
                if (line.equals(open.get())) {
                    timeline.set(moments);
                }
            });
        }
    }

    public void showMore() {
        most += MORE;
        refresh();
    }

    public void verify() {
        if (!checking.get()) {
            checking.set(true);
            chronicle.verify(result -> {
                checking.set(false);
                checked.set(result);
            });
        }
    }

    /// What is shown, or the open line alone, as text for a change ticket.
    public void markdown(boolean openOnly, Consumer<String> copy) {
        copy.accept(new ActivityExport().markdown(chosen(openOnly)));
    }

    public void json(boolean openOnly, Consumer<String> copy) {
        copy.accept(new ActivityExport().json(chosen(openOnly)));
    }

    /// Writes what is shown, or the open line alone, into a file.
    void save(boolean openOnly, boolean asJson, Path file) {
        List<Happened> some = chosen(openOnly);
        String text = asJson ? new ActivityExport().json(some) : new ActivityExport().markdown(some);
        work.run(
                () -> TextFile.write(file, text),
                wrong -> saved.set(wrong.<Saved>map(reason -> new Saved.Not(file, reason))
                        .orElseGet(() -> new Saved.Done(file, some.size()))));
    }

    /// What came of the last file; null where there was none, or that was read.
    ReadOnlyObjectProperty<@Nullable Saved> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    void savedRead() {
        saved.set(null);
    }

    private List<Happened> chosen(boolean openOnly) {
        Happened line = open.get();
        return openOnly && line != null ? List.of(line) : List.copyOf(lines);
    }

    private void anew() {
        most = FIRST;
        refresh();
    }

    /// One question at a time: what changes meanwhile is asked for after it.
    private void refresh() {
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        chronicle.recent(search.get().strip(), scope.get(), most, this::show);
    }

    private void show(List<Happened> found) {
        asking = false;
        if (again) {
            again = false;
            refresh();
            return;
        }
        Happened was = open.get();
        become(found);
        more.set(found.size() >= most);
        if (was != null) {
            follow(was);
        }
    }

    /// A line that goes on being there stays where it is: with all of them anew the list would lose the one that is
    /// chosen, and the keyboard's place.
    private void become(List<Happened> found) {
        Set<Object> there = found.stream().map(ActivityModel::self).collect(Collectors.toSet());
        List<Happened> gone =
                lines.stream().filter(line -> !there.contains(self(line))).toList();
        lines.removeAll(new HashSet<>(gone));
        for (int i = 0; i < Math.min(found.size(), lines.size()); i++) {
            Happened line = found.get(i);
            if (!self(lines.get(i)).equals(self(line))) {
                lines.add(i, line);
            } else if (!lines.get(i).equals(line)) {
                lines.set(i, line);
            }
        }
        if (lines.size() < found.size()) {
            lines.addAll(found.subList(lines.size(), found.size()));
        } else {
            lines.remove(found.size(), lines.size());
        }
    }

    /// The open line goes on being open as it goes on.
    private void follow(Happened was) {
        for (Happened line : lines) {
            if (self(line).equals(self(was))) {
                if (!line.equals(open.get())) {
                    open(line);
                }
                return;
            }
        }
        open(null);
    }

    /// What a line is whatever becomes of it: a deed goes on, what was seen stays as it was.
    private static Object self(Happened line) {
        return line instanceof Happened.Did did ? did.course().intent().id() : line;
    }
}
