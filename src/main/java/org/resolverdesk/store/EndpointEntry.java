package org.resolverdesk.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.Status;

/// One row of the list. The object is its identity: a row that was sent from here stays the same object when
/// the service gives it an id. Properties change on the screen thread only, and only when their value changed;
/// the state changes last, so that who listens to it finds everything else up to date.
public final class EndpointEntry {
    private final String key;
    private final @Nullable CreateEndpoint asked;
    private final Live.Text id = new Live.Text("");
    private final Live.Text name;
    private final Live.Text direction;
    private final Live.Value<EntryState> state;
    private final Live.Text vpcId = new Live.Text("");
    private final Live.Count ipCount = new Live.Count();
    private final Live.Value<List<EndpointIp>> ips = new Live.Value<>(List.of());
    private final Live.Flag ipsKnown = new Live.Flag();
    private final Live.Text createTime = new Live.Text("");
    private final Live.Text updateTime = new Live.Text("");
    private final Live.Maybe<Instant> created = new Live.Maybe<>();
    private final Live.Value<Instant> since;
    private final Live.Flag stale = new Live.Flag();
    private final Live.Value<Instant> seen;
    private final Live.Maybe<Instant> lookedAt = new Live.Maybe<>();
    private final Live.Flag gone = new Live.Flag();
    final Tracking track;

    private EndpointEntry(String key, @Nullable CreateEndpoint asked, Tracking track, EntryState first, Instant since) {
        this.key = key;
        this.asked = asked;
        this.track = track;
        this.name = new Live.Text(asked == null ? "" : asked.name());
        this.direction = new Live.Text(track.home.word());
        this.state = new Live.Value<>(first);
        this.since = new Live.Value<>(since);
        this.seen = new Live.Value<>(track.shownAt);
    }

    /// A row for an endpoint that a listing of `home` showed. Any thread: nobody sees it yet.
    static EndpointEntry found(Endpoint endpoint, Direction home, Instant now, Skew skew) {
        Status status = endpoint.status();
        Instant begun = skew.here(endpoint.updateTime(), now);
        if (begun == null || status.equals(Status.PENDING_CREATE)) {
            Instant made = skew.here(endpoint.createTime(), now);
            begun = made == null ? begun : made;
        }
        EntryState first = new EntryState.Seen(status);
        Tracking track = new Tracking(home, now);
        EndpointEntry row = new EndpointEntry(endpoint.id(), null, track, first, begun == null ? now : begun);
        row.show(endpoint, now, skew);
        return row;
    }

    /// A row for what is being sent; `vpcId` is that of its subnets, empty where they aren't known.
    static EndpointEntry sending(String key, CreateEndpoint request, String vpcId, Instant now) {
        Tracking track = new Tracking(request.direction(), now);
        EndpointEntry row = new EndpointEntry(key, request, track, new EntryState.Sending(), now);
        row.vpcId.set(vpcId);
        row.ipCount.set(request.ipAddresses().size());
        return row;
    }

    /// Shows what the service told. An answer to a create has no VPC and counts no addresses yet (reference
    /// 1.1): what was asked for stays until there is more to tell.
    void show(Endpoint endpoint, Instant now, Skew skew) {
        boolean held = track.deleting(now) && endpoint.status().kind() != Status.Kind.DELETING;
        Status status = held ? Status.PENDING_DELETE : endpoint.status();
        // What is shown, not what was told: so that the next listing is compared with it again.
        track.last = held ? with(endpoint, status) : endpoint;
        boolean otherClock = !skew.equals(track.skew);
        track.skew = skew;
        track.shownAt = now;
        id.set(endpoint.id());
        name.set(endpoint.name());
        direction.set(endpoint.direction().isEmpty() ? track.home.word() : endpoint.direction());
        if (endpoint.vpcId() != null) {
            vpcId.set(endpoint.vpcId());
        }
        if (endpoint.ipAddressCount() > 0 || asked == null || !status.pending()) {
            ipCount.set(endpoint.ipAddressCount());
        }
        if (createTime.set(Objects.requireNonNullElse(endpoint.createTime(), "")) || otherClock) {
            created.set(skew.here(endpoint.createTime(), now));
        }
        updateTime.set(Objects.requireNonNullElse(endpoint.updateTime(), ""));
        seen.set(now);
        stale.set(false);
        turn(new EntryState.Seen(status), now);
    }

    void showIps(List<EndpointIp> read, @Nullable Endpoint of, Instant now) {
        track.ipsOf = of;
        track.ipsReadAt = now;
        ips.set(read);
        ipsKnown.set(true);
    }

    /// Marks it as not seen by the last poll; it keeps everything that it showed.
    void markStale() {
        seen.set(track.shownAt);
        stale.set(true);
    }

    void markFresh() {
        stale.set(false);
    }

    void markGone() {
        gone.set(true);
    }

    void markLookedAt(Instant when) {
        lookedAt.set(when);
    }

    void turn(EntryState next, Instant now) {
        boolean same = next.equals(state.get())
                || (next instanceof EntryState.OutcomeUnknown && state.get() instanceof EntryState.OutcomeUnknown);
        if (!same) {
            since.set(now);
        }
        state.set(next);
    }

    private static Endpoint with(Endpoint e, Status status) {
        return new Endpoint(
                e.id(),
                e.name(),
                e.direction(),
                status,
                e.vpcId(),
                e.ipAddressCount(),
                e.resolverRuleCount(),
                e.createTime(),
                e.updateTime());
    }

    /// Stable and unique among rows: it never changes, whatever the service makes of the row.
    public String key() {
        return key;
    }

    /// What was asked, for a row that was made here in this run.
    public @Nullable CreateEndpoint asked() {
        return asked;
    }

    /// Whether it was made here in this run.
    public boolean mine() {
        return asked != null;
    }

    /// Empty until the service has given one.
    public ReadOnlyStringProperty idProperty() {
        return id;
    }

    public ReadOnlyStringProperty nameProperty() {
        return name;
    }

    /// The service's word.
    public ReadOnlyStringProperty directionProperty() {
        return direction;
    }

    public ReadOnlyObjectProperty<EntryState> stateProperty() {
        return state;
    }

    /// Empty until known; for a row made here that of the subnets asked for.
    public ReadOnlyStringProperty vpcIdProperty() {
        return vpcId;
    }

    public ReadOnlyIntegerProperty ipCountProperty() {
        return ipCount;
    }

    /// Ordered by address; empty until [#ipsKnownProperty].
    public ReadOnlyObjectProperty<List<EndpointIp>> ipsProperty() {
        return ips;
    }

    public ReadOnlyBooleanProperty ipsKnownProperty() {
        return ipsKnown;
    }

    /// How many resolver rules forward through it, as last told; null while unknown. Not a property, since few
    /// look: each change of it changes [#seenProperty].
    public @Nullable Integer resolverRuleCount() {
        Endpoint told = track.last;
        return told == null ? null : told.resolverRuleCount();
    }

    /// As the service wrote it; empty while unknown.
    public ReadOnlyStringProperty createTimeProperty() {
        return createTime;
    }

    /// As the service wrote it; empty while unknown.
    public ReadOnlyStringProperty updateTimeProperty() {
        return updateTime;
    }

    /// When it was made, by our clock; null when that can't be read or would be in the future.
    public ReadOnlyObjectProperty<@Nullable Instant> createdProperty() {
        return created;
    }

    /// Since when it is in its state: when that was first seen here or, for a state found at first sight, the
    /// service's time of update (of creation while PENDING_CREATE) by our clock.
    public ReadOnlyObjectProperty<Instant> sinceProperty() {
        return since;
    }

    /// Whether the last poll of its direction failed or didn't show it.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale;
    }

    /// When an answer last showed it: exact while stale; else when one last changed it, since touching every
    /// row at every poll is what makes lists slow.
    public ReadOnlyObjectProperty<Instant> seenProperty() {
        return seen;
    }

    /// When a row of unknown outcome was last looked for and not found; null before.
    public ReadOnlyObjectProperty<@Nullable Instant> lookedAtProperty() {
        return lookedAt;
    }

    /// True once the service no longer knows it (and the row has left the list), or it was dismissed.
    public ReadOnlyBooleanProperty goneProperty() {
        return gone;
    }
}
