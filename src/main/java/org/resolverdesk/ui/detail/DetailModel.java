package org.resolverdesk.ui.detail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Status;
import org.resolverdesk.spec.ServiceCode;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.store.submit.Errand;

/// The endpoint that is open, as values to show. They change only when what they say changes. JavaFX thread
/// only; needs no toolkit.
public final class DetailModel {
    private final ReadOnlyObjectWrapper<@Nullable EndpointEntry> entry = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Face> face = new ReadOnlyObjectWrapper<>(new Face.Nothing());
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(Facts.NONE);
    private final ReadOnlyObjectWrapper<Sighting> sighting = new ReadOnlyObjectWrapper<>(Sighting.NEVER);
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);
    private final ReadOnlyObjectWrapper<Deletion> deletion = new ReadOnlyObjectWrapper<>(new Deletion.None());
    private final Map<String, Deletion> deletions = new HashMap<>();
    private final InvalidationListener changed = change -> refresh();
    private final Networks networks;
    private final AddressRows addresses;
    private final String profileRegion;
    private final Function<String, Optional<EndpointEntry>> byId;

    /// `profileRegion` stands for endpoints that don't tell their region; `byId` finds the row of an endpoint,
    /// since a row that a listing made gives way to the one that was sent from here.
    public DetailModel(Networks networks, String profileRegion, Function<String, Optional<EndpointEntry>> byId) {
        this.networks = networks;
        this.profileRegion = profileRegion;
        this.byId = byId;
        addresses = new AddressRows(networks);
        networks.changes().addListener(new WeakInvalidationListener(changed));
    }

    /// Opens an endpoint, or none.
    public void show(@Nullable EndpointEntry next) {
        EndpointEntry old = entry.get();
        if (old == next) {
            return;
        }
        if (old != null) {
            properties(old).forEach(property -> property.removeListener(changed));
        }
        entry.set(next);
        deletion.set(next == null ? new Deletion.None() : deletionOf(next));
        addresses.begin(next == null ? null : next.asked());
        if (next != null) {
            properties(next).forEach(property -> property.addListener(changed));
        }
        refresh();
    }

    public ReadOnlyObjectProperty<@Nullable EndpointEntry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Face> faceProperty() {
        return face.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Facts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sighting> sightingProperty() {
        return sighting.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Deletion> deletionProperty() {
        return deletion.getReadOnlyProperty();
    }

    /// The addresses in the order in which they were typed, or first seen; a row stays the same object.
    public ObservableList<AddressRow> addresses() {
        return addresses.all();
    }

    /// The same addresses taken together.
    public ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// What was asked for, where it was asked for here in this run.
    public Optional<CreateEndpoint> asked() {
        return Optional.ofNullable(entry.get()).map(EndpointEntry::asked);
    }

    /// Whether there is something at the service that can be deleted, and nobody is at it.
    public boolean canDelete() {
        return face.get() instanceof Face.Seen(Status status)
                && status.kind() != Status.Kind.DELETING
                && !facts.get().id().isEmpty()
                && !(deletion.get() instanceof Deletion.Sent)
                && !(deletion.get() instanceof Deletion.Held);
    }

    /// Puts the question whether to delete it.
    public void askToDelete() {
        if (canDelete()) {
            deletion.set(new Deletion.Asking());
        }
    }

    /// The person said no.
    public void keep() {
        if (deletion.get() instanceof Deletion.Asking) {
            deletion.set(new Deletion.None());
        }
    }

    /// The person said yes: the endpoint to delete, unless it went away in the meantime.
    public Optional<EndpointEntry> sendDeletion() {
        EndpointEntry open = entry.get();
        if (open == null || !canDelete() || !(deletion.get() instanceof Deletion.Asking)) {
            keep();
            return Optional.empty();
        }
        turn(open, new Deletion.Sent());
        return Optional.of(open);
    }

    /// Takes what came of a deletion, of whichever endpoint. That it wasn't there any more is what was wanted.
    public void deletionAnswered(EndpointEntry of, Answer<?> answer) {
        turn(
                of,
                answer instanceof Answer.Failed<?>(ApiFailure failure) && !ServiceCode.gone(failure)
                        ? new Deletion.Failed(failure)
                        : new Deletion.None());
    }

    /// Follows a deletion of whichever endpoint from its hold to its end.
    public void deleting(EndpointEntry of, Errand errand, Runnable cancel) {
        errand.stateProperty().addListener((value, old, now) -> deletionIs(of, now, cancel));
        if (!errand.over()) {
            deletionIs(of, errand.stateProperty().get(), cancel);
        }
    }

    private void deletionIs(EndpointEntry of, Errand.State state, Runnable cancel) {
        switch (state) {
            case Errand.State.Held(Instant until) -> turn(of, new Deletion.Held(until, cancel));
            case Errand.State.Sending sending -> turn(of, new Deletion.Sent());
            case Errand.State.Unknown(String reason) ->
                turn(of, new Deletion.Failed(new ApiFailure.OutcomeUnknown(0, reason, null)));
            case Errand.State.NotSent(String reason) -> turn(of, new Deletion.Failed(new ApiFailure.NotSent(reason)));
            case Errand.State.NotWritten(String reason) ->
                turn(of, new Deletion.Failed(new ApiFailure.NotSent(reason)));
            case Errand.State.Refused(ApiFailure.Refused failure) ->
                turn(of, ServiceCode.gone(failure) ? new Deletion.None() : new Deletion.Failed(failure));
            // It can be deleted again; that it wasn't is what its state tells.
            case Errand.State.NotDone notDone -> {}
            case Errand.State.Cancelled cancelled -> turn(of, new Deletion.None());
            case Errand.State.Done done -> turn(of, new Deletion.None());
            case Errand.State.Otherwise otherwise -> turn(of, new Deletion.None());
            case Errand.State.Dropped dropped -> turn(of, new Deletion.None());
        }
    }

    private void turn(EndpointEntry of, Deletion next) {
        if (next instanceof Deletion.None) {
            deletions.remove(of.key());
        } else {
            deletions.put(of.key(), next);
        }
        if (of == entry.get()) {
            deletion.set(next);
        }
    }

    private Deletion deletionOf(EndpointEntry of) {
        return deletions.getOrDefault(of.key(), new Deletion.None());
    }

    private void refresh() {
        EndpointEntry open = entry.get();
        if (open == null) {
            facts.set(Facts.NONE);
            tally.set(Tally.NONE);
            face.set(new Face.Nothing());
            return;
        }
        if (open.goneProperty().get()) {
            left(open);
            return;
        }
        addresses.update(
                open.stateProperty().get(),
                open.ipsProperty().get(),
                open.ipsKnownProperty().get(),
                open.ipCountProperty().get());
        tally.set(new Tally(
                addresses().stream().map(AddressRow::shown).toList(),
                open.ipCountProperty().get(),
                open.ipsKnownProperty().get()));
        facts.set(Facts.of(open, networks, profileRegion));
        sighting.set(new Sighting(
                open.sinceProperty().get(),
                open.seenProperty().get(),
                open.staleProperty().get(),
                open.lookedAtProperty().get()));
        face.set(
                switch (open.stateProperty().get()) {
                    case EntryState.Seen(Status status) -> new Face.Seen(status);
                    case EntryState.Sending() -> new Face.Sending();
                    case EntryState.Held(Instant until) -> new Face.Held(until);
                    case EntryState.OutcomeUnknown(String reason, boolean looking, EntryState.Looked looked) ->
                        new Face.Unknown(reason, looking, looked);
                });
        settle(open);
    }

    /// A question or a failure that the endpoint has overtaken goes.
    private void settle(EndpointEntry open) {
        boolean deleting = face.get() instanceof Face.Seen(Status status) && status.kind() == Status.Kind.DELETING;
        if (deleting && (deletion.get() instanceof Deletion.Asking || deletion.get() instanceof Deletion.Failed)) {
            turn(open, new Deletion.None());
        }
    }

    /// The row has left the list: another row may stand for the same endpoint; else what was last seen stays to
    /// be read.
    private void left(EndpointEntry gone) {
        Optional<EndpointEntry> other = byId.apply(gone.idProperty().get()).filter(row -> row != gone);
        if (other.isPresent()) {
            show(other.get());
            return;
        }
        turn(gone, new Deletion.None());
        face.set(new Face.Gone(
                switch (gone.stateProperty().get()) {
                    case EntryState.Seen seen -> Face.Gone.Why.DELETED;
                    case EntryState.Sending sending -> Face.Gone.Why.NOT_MADE;
                    case EntryState.Held held -> Face.Gone.Why.NOT_MADE;
                    case EntryState.OutcomeUnknown unknown -> Face.Gone.Why.DISMISSED;
                }));
    }

    private static List<Observable> properties(EndpointEntry of) {
        return List.of(
                of.idProperty(),
                of.nameProperty(),
                of.directionProperty(),
                of.stateProperty(),
                of.vpcIdProperty(),
                of.ipCountProperty(),
                of.ipsProperty(),
                of.ipsKnownProperty(),
                of.createTimeProperty(),
                of.updateTimeProperty(),
                of.createdProperty(),
                of.sinceProperty(),
                of.staleProperty(),
                of.seenProperty(),
                of.lookedAtProperty(),
                of.goneProperty());
    }
}
