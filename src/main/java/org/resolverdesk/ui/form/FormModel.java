package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.spec.EndpointChecks;
import org.resolverdesk.spec.Finding;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Limits;
import org.resolverdesk.spec.Report;

/// The form as typed: its fields, its rows, what the checks say of them and what of that is shown, and the way
/// back through every change. JavaFX thread only; needs no toolkit.
public final class FormModel {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty direction = new SimpleStringProperty("");
    private final StringProperty region = new SimpleStringProperty("");
    private final ObservableList<RowModel> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Report> report;
    private final ReadOnlyBooleanWrapper untouched = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final Complaints complaints = new Complaints();
    // Kept, since such a view only lives, and tells its listeners, as long as someone holds it.
    private final ObservableList<RowModel> rowsToRead = FXCollections.unmodifiableObservableList(rows);
    private final ObservableMap<Spot, Complaint> complaintsToRead =
            FXCollections.unmodifiableObservableMap(complaints.shown());
    private final List<Consumer<Spot>> changeListeners = new ArrayList<>();
    private final ObservableValue<Known> known;
    private final Consumer<String> subnetChosen;
    private final String defaultRegion;
    private History history;
    private long lastRowId;
    private boolean setting;
    private @Nullable String sending;

    /// `known` is what the checks may lean on; `subnetChosen` is told each subnet id that a row gets, so that
    /// its addresses can be read; `defaultRegion` is the profile's.
    public FormModel(ObservableValue<Known> known, Consumer<String> subnetChosen, String defaultRegion) {
        this.known = known;
        this.subnetChosen = subnetChosen;
        this.defaultRegion = defaultRegion;
        report = new ReadOnlyObjectWrapper<>(
                EndpointChecks.check(EndpointDraft.untouched(defaultRegion), Known.NOTHING));
        watch(name, Spot.NAME);
        watch(direction, Spot.DIRECTION);
        watch(region, Spot.REGION);
        known.addListener((value, old, now) -> check());
        put(new History.Moment(EndpointDraft.untouched(defaultRegion), List.of(nextId(), nextId())));
        history = new History(moment());
        check();
    }

    public StringProperty nameProperty() {
        return name;
    }

    /// The service's word for the direction, or empty.
    public StringProperty directionProperty() {
        return direction;
    }

    public StringProperty regionProperty() {
        return region;
    }

    /// The rows in their order; changed by this model's own actions only.
    public ObservableList<RowModel> rows() {
        return rowsToRead;
    }

    /// What the checks say of the form as it is; made anew at each change.
    public ReadOnlyObjectProperty<Report> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// What is said at which spot just now.
    public ObservableMap<Spot, Complaint> complaints() {
        return complaintsToRead;
    }

    /// Whether nothing has been typed or chosen.
    public ReadOnlyBooleanProperty untouchedProperty() {
        return untouched.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    public EndpointDraft draft() {
        return new EndpointDraft(
                name.get(),
                direction.get(),
                region.get(),
                rows.stream().map(RowModel::draft).toList());
    }

    public Limits limits() {
        return known.getValue().limits();
    }

    public ObservableValue<Known> known() {
        return known;
    }

    /// The name that is being sent from this form, or null: it is taken by nobody else.
    void sending(@Nullable String nameSent) {
        sending = nameSent;
        check();
    }

    /// Told each spot whose value changed, by whatever way.
    public void addChangeListener(Consumer<Spot> listener) {
        changeListeners.add(listener);
    }

    public boolean canAdd() {
        return rows.size() < limits().ipsMax();
    }

    public boolean canRemove() {
        return rows.size() > limits().ipsMin();
    }

    /// Adds an empty row in the subnet of the last one: most endpoints have neighbours. Nothing at the limit.
    public Optional<RowModel> addRow() {
        if (!canAdd()) {
            return Optional.empty();
        }
        String subnet = rows.isEmpty() ? "" : rows.getLast().subnetIdProperty().get();
        RowModel row = newRow(new IpDraft(subnet, ""));
        rows.add(row);
        changed(Spot.ROWS, null);
        return Optional.of(row);
    }

    /// Removes a row; nothing at the limit. One undo brings it back.
    public boolean removeRow(RowModel row) {
        if (!canRemove() || !rows.remove(row)) {
            return false;
        }
        changed(Spot.ROWS, null);
        return true;
    }

    /// Fills rows from `start` on, one a pasted row, adding rows up to the limit. A cell that holds something
    /// isn't overwritten unless `overwrite`. Answers those of `pasted` that found no place. One undo takes it
    /// all back.
    public List<IpDraft> fill(RowModel start, List<IpDraft> pasted, boolean overwrite) {
        List<IpDraft> left = new ArrayList<>();
        int at = Math.max(0, rows.indexOf(start));
        setting = true;
        for (IpDraft draft : pasted) {
            while (at < rows.size() && !overwrite && !fits(rows.get(at), draft)) {
                at++;
            }
            if (at < rows.size()) {
                merge(rows.get(at++), draft);
            } else if (canAdd()) {
                rows.add(newRow(IpDraft.EMPTY));
                merge(rows.get(at++), draft);
            } else {
                left.add(draft);
            }
        }
        setting = false;
        changed(Spot.ROWS, null);
        return left;
    }

    private static boolean fits(RowModel row, IpDraft draft) {
        return draft.ip().isEmpty()
                || row.ipProperty().get().isBlank()
                || row.ipProperty().get().equals(draft.ip());
    }

    private static void merge(RowModel row, IpDraft draft) {
        if (!draft.subnetId().isEmpty()) {
            row.subnetIdProperty().set(draft.subnetId());
        }
        if (!draft.ip().isEmpty()) {
            row.ipProperty().set(draft.ip());
        }
    }

    public void undo() {
        history.undo().ifPresent(this::goTo);
    }

    public void redo() {
        history.redo().ifPresent(this::goTo);
    }

    private void goTo(History.Moment moment) {
        put(moment);
        afterChange(Spot.WHOLE);
    }

    /// Empties the form; it can't be undone, since it happens once an endpoint has been made of it.
    public void clear() {
        put(new History.Moment(EndpointDraft.untouched(defaultRegion), List.of(nextId(), nextId())));
        history = new History(moment());
        complaints.reset();
        afterChange(Spot.WHOLE);
    }

    /// Brings a kept form back, as a change that can be undone.
    public void restore(EndpointDraft draft) {
        List<Long> ids = new ArrayList<>();
        draft.rows().forEach(row -> ids.add(nextId()));
        put(new History.Moment(draft, ids));
        changed(Spot.WHOLE, null);
    }

    /// The focus came to a spot.
    public void entered(Spot spot) {
        history.pause();
        complaints.entered(spot);
    }

    /// The focus left a spot, or its value was picked.
    public void left(Spot spot) {
        history.pause();
        complaints.left(spot);
    }

    /// Says at a spot what the service said of it, until [#forgiven].
    void refused(Spot spot, ApiFailure.Refused failure) {
        complaints.refused(spot, failure);
    }

    void forgiven() {
        complaints.forgiven();
    }

    /// What stands at a spot, to be compared with what stands there later; the whole form where the spot is
    /// gone.
    Object valueAt(Spot spot) {
        int at = indexOf(spot.row());
        return switch (spot.kind()) {
            case NAME -> name.get();
            case DIRECTION -> direction.get();
            case REGION -> region.get();
            case SUBNET, IP -> at < 0 ? draft() : rows.get(at).draft();
            case ROWS -> draft().rows();
            case WHOLE -> draft();
        };
    }

    /// Shows everything there is to say, as after a try to submit.
    void showAll() {
        complaints.showAll();
    }

    /// The spots with an error, in the order of the form.
    public List<Spot> problems() {
        return report.get().errors().stream()
                .map(finding -> Spot.of(finding.place(), rows))
                .distinct()
                .sorted((a, b) -> Integer.compare(order(a), order(b)))
                .toList();
    }

    /// The problem after (or, backwards, before) `from`, around the end; nothing where there is none.
    public Optional<Spot> nextProblem(@Nullable Spot from, boolean backwards) {
        List<Spot> all = new ArrayList<>(problems());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (backwards) {
            Collections.reverse(all);
        }
        int here = from == null ? Integer.MIN_VALUE : order(from);
        for (Spot spot : all) {
            if (from == null || (backwards ? order(spot) < here : order(spot) > here)) {
                return Optional.of(spot);
            }
        }
        return Optional.of(all.getFirst());
    }

    private int order(Spot spot) {
        return switch (spot.kind()) {
            case NAME -> 0;
            case DIRECTION -> 1;
            case REGION -> 2;
            case SUBNET -> 10 + 2 * indexOf(spot.row());
            case IP -> 11 + 2 * indexOf(spot.row());
            case ROWS -> 1000;
            case WHOLE -> 1001;
        };
    }

    int indexOf(long rowId) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id() == rowId) {
                return i;
            }
        }
        return -1;
    }

    private RowModel newRow(IpDraft draft) {
        return row(nextId(), draft);
    }

    private RowModel row(long id, IpDraft draft) {
        RowModel row = new RowModel(id, draft);
        watch(row.subnetIdProperty(), Spot.subnet(row));
        watch(row.ipProperty(), Spot.ip(row));
        return row;
    }

    private long nextId() {
        return ++lastRowId;
    }

    private void watch(StringProperty property, Spot spot) {
        property.addListener((value, old, now) -> {
            complaints.content(spot, !now.isBlank());
            if (!setting) {
                changed(spot, spot);
            }
        });
    }

    private void changed(Spot spot, @Nullable Spot typingAt) {
        history.changed(moment(), typingAt);
        afterChange(spot);
    }

    private void afterChange(Spot spot) {
        check();
        EndpointDraft draft = draft();
        untouched.set(draft.equals(EndpointDraft.untouched(defaultRegion)));
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        rows.forEach(row -> {
            if (!row.subnetIdProperty().get().isBlank()) {
                subnetChosen.accept(row.subnetIdProperty().get());
            }
        });
        List.copyOf(changeListeners).forEach(listener -> listener.accept(spot));
    }

    private void check() {
        Report now = EndpointChecks.check(draft(), knownOfOthers());
        Map<Spot, List<Finding>> bySpot = new LinkedHashMap<>();
        for (Finding finding : now.findings()) {
            bySpot.computeIfAbsent(Spot.of(finding.place(), rows), spot -> new ArrayList<>())
                    .add(finding);
        }
        complaints.found(bySpot);
        report.set(now);
    }

    private Known knownOfOthers() {
        Known now = known.getValue();
        Set<String> names = now.names();
        if (sending == null || names == null || !names.contains(sending)) {
            return now;
        }
        Set<String> others = new HashSet<>(names);
        others.remove(sending);
        return new Known(now.limits(), now.regions(), now.subnets(), others, now.privateIps());
    }

    private History.Moment moment() {
        return new History.Moment(draft(), rows.stream().map(RowModel::id).toList());
    }

    /// Puts every field as it was at a moment; rows that are still there stay the same objects, so that focus
    /// stays in them.
    private void put(History.Moment moment) {
        setting = true;
        name.set(moment.draft().name());
        direction.set(moment.draft().direction());
        region.set(moment.draft().region());
        List<RowModel> next = new ArrayList<>();
        for (int i = 0; i < moment.rowIds().size(); i++) {
            long id = moment.rowIds().get(i);
            IpDraft draft = moment.draft().rows().get(i);
            int at = indexOf(id);
            RowModel row = at < 0 ? row(id, draft) : rows.get(at);
            row.set(draft);
            next.add(row);
        }
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        setting = false;
    }
}
