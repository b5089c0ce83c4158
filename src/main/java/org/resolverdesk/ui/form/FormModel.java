package org.resolverdesk.ui.form;

import java.util.ArrayList;
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
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.spec.EndpointChecks;
import org.resolverdesk.spec.Finding;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Limits;
import org.resolverdesk.spec.Report;

/// The form as typed: its fields, its rows, what the checks say of them and what of that is shown, and the way
/// back through every change. JavaFX thread only; needs no toolkit.
public final class FormModel {
    private final Fields fields = new Fields(new Watching());
    private final ReadOnlyObjectWrapper<Report> report;
    private final ReadOnlyBooleanWrapper untouched = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final Complaints complaints = new Complaints();
    // Kept, since such a view only lives, and tells its listeners, as long as someone holds it.
    private final ObservableList<RowModel> rowsToRead = FXCollections.unmodifiableObservableList(fields.rows);
    private final ObservableMap<Spot, Complaint> complaintsToRead =
            FXCollections.unmodifiableObservableMap(complaints.shown());
    private final List<Consumer<Spot>> changeListeners = new ArrayList<>();
    private final List<Runnable> loadListeners = new ArrayList<>();
    private final ObservableValue<Known> known;
    private final Consumer<String> subnetChosen;
    private final String defaultRegion;
    private History history;
    private @Nullable String sending;

    /// `known` is what the checks may lean on; `subnetChosen` is told each subnet id that a row gets, so that
    /// its addresses can be read; `defaultRegion` is the profile's.
    public FormModel(ObservableValue<Known> known, Consumer<String> subnetChosen, String defaultRegion) {
        this.known = known;
        this.subnetChosen = subnetChosen;
        this.defaultRegion = defaultRegion;
        report = new ReadOnlyObjectWrapper<>(
                EndpointChecks.check(EndpointDraft.untouched(defaultRegion), Known.NOTHING));
        known.addListener((value, old, now) -> {
            check();
            tellSubnets();
        });
        fields.put(fields.fresh(EndpointDraft.untouched(defaultRegion)));
        history = new History(fields.moment());
        check();
    }

    public StringProperty nameProperty() {
        return fields.name;
    }

    /// The service's word for the direction, or empty.
    public StringProperty directionProperty() {
        return fields.direction;
    }

    public StringProperty regionProperty() {
        return fields.region;
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
        return fields.draft();
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

    /// Whether it is known which addresses of a row's subnet are in use; an automatic row needs no such check.
    boolean checkedForUse(RowModel row) {
        return row.ipProperty().get().isBlank()
                || known.getValue()
                        .privateIps()
                        .containsKey(row.subnetIdProperty().get());
    }

    /// Told each spot whose value changed, by whatever way.
    public void addChangeListener(Consumer<Spot> listener) {
        changeListeners.add(listener);
    }

    /// Told when another draft, or an empty one, was put in place of what was there.
    void addLoadListener(Runnable listener) {
        loadListeners.add(listener);
    }

    public boolean canAdd() {
        return fields.rows.size() < limits().ipsMax();
    }

    public boolean canRemove() {
        return fields.rows.size() > limits().ipsMin();
    }

    /// Adds an empty row in the subnet of the last one: most endpoints have neighbours. Nothing at the limit.
    public Optional<RowModel> addRow() {
        if (!canAdd()) {
            return Optional.empty();
        }
        String subnet = fields.rows.getLast().subnetIdProperty().get();
        RowModel row = fields.add(new IpDraft(subnet, ""));
        changed(Spot.ROWS, null);
        return Optional.of(row);
    }

    /// Removes a row; nothing at the limit. One undo brings it back.
    public boolean removeRow(RowModel row) {
        if (!canRemove() || !fields.rows.remove(row)) {
            return false;
        }
        changed(Spot.ROWS, null);
        return true;
    }

    /// Fills rows from `start` on, one a pasted row, adding rows up to the limit. A cell that holds something
    /// isn't overwritten. Answers those of `pasted` that found no place. One undo takes it all back.
    public List<IpDraft> fill(RowModel start, List<IpDraft> pasted) {
        List<IpDraft> left = fields.fill(start, pasted, limits().ipsMax());
        changed(Spot.ROWS, null);
        return left;
    }

    public void undo() {
        history.undo().ifPresent(this::goTo);
    }

    public void redo() {
        history.redo().ifPresent(this::goTo);
    }

    private void goTo(History.Moment moment) {
        fields.put(moment);
        afterChange(Spot.WHOLE);
    }

    /// Empties the form; it can't be undone, since it happens once an endpoint has been made of it.
    public void clear() {
        load(EndpointDraft.untouched(defaultRegion));
    }

    /// Puts another draft in place of what is there; there is no way back to that by undoing.
    public void load(EndpointDraft draft) {
        fields.put(fields.fresh(draft));
        history = new History(fields.moment());
        complaints.reset();
        afterChange(Spot.WHOLE);
        loadListeners.forEach(Runnable::run);
    }

    /// Brings a kept form back, as a change that can be undone.
    public void restore(EndpointDraft draft) {
        fields.put(fields.fresh(draft));
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

    Object valueAt(Spot spot) {
        return fields.valueAt(spot);
    }

    /// Shows everything there is to say, as after a try to submit.
    void showAll() {
        complaints.showAll();
    }

    /// The spots with an error, in the order of the form.
    public List<Spot> problems() {
        return Problems.of(report.get(), fields.rows).spots();
    }

    /// The problem after (or, backwards, before) `from`, around the end; nothing where there is none.
    public Optional<Spot> nextProblem(@Nullable Spot from, boolean backwards) {
        return Problems.of(report.get(), fields.rows).next(from, backwards);
    }

    int indexOf(long rowId) {
        return fields.indexOf(rowId);
    }

    private void changed(Spot spot, @Nullable Spot typingAt) {
        history.changed(fields.moment(), typingAt);
        afterChange(spot);
    }

    private void afterChange(Spot spot) {
        check();
        EndpointDraft draft = draft();
        untouched.set(draft.equals(EndpointDraft.untouched(defaultRegion)));
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        tellSubnets();
        List.copyOf(changeListeners).forEach(listener -> listener.accept(spot));
    }

    /// Only what is a subnet: what is half typed is none to ask the service about.
    private void tellSubnets() {
        Map<String, Subnet> subnets = known.getValue().subnets();
        fields.rows.stream()
                .map(row -> row.subnetIdProperty().get())
                .filter(id -> subnets != null && subnets.containsKey(id))
                .distinct()
                .forEach(subnetChosen);
    }

    private void check() {
        Report now = EndpointChecks.check(draft(), knownOfOthers());
        Map<Spot, List<Finding>> bySpot = new LinkedHashMap<>();
        for (Finding finding : now.findings()) {
            bySpot.computeIfAbsent(Spot.of(finding.place(), fields.rows), spot -> new ArrayList<>())
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

    /// What the fields tell.
    private final class Watching implements Fields.Watcher {
        @Override
        public void typed(Spot spot, boolean some) {
            complaints.content(spot, some);
            changed(spot, spot);
        }

        @Override
        public void set(Spot spot, boolean some) {
            complaints.content(spot, some);
        }
    }
}
