package org.resolverdesk.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Status;

/// A store of endpoints that a test of a screen fills and moves by hand, as polls and attempts would.
public final class StoreInHand {
    private final EndpointStore store = new EndpointStore();
    private final Instant now;
    private long made;

    public StoreInHand(Instant now) {
        this.now = now;
    }

    public EndpointStore store() {
        return store;
    }

    /// An endpoint as a listing shows it, made so many seconds ago.
    public Endpoint endpoint(String name, String direction, Status status, long secondsAgo) {
        String time = now.minusSeconds(secondsAgo).toString().replace("Z", "");
        return new Endpoint("id-of-" + name, name, direction, status, "vpc-a", 2, 0, time, time);
    }

    /// Rows that a listing showed, in one merge.
    public List<EndpointEntry> found(Endpoint... endpoints) {
        List<EndpointEntry> rows = Arrays.stream(endpoints)
                .map(one -> EndpointEntry.found(
                        one, one.knownDirection().orElse(Direction.INBOUND), now, Skew.NONE))
                .toList();
        store.add(rows);
        return rows;
    }

    public EndpointEntry found(String name, long secondsAgo) {
        return found(endpoint(name, "inbound", Status.ACTIVE, secondsAgo)).getFirst();
    }

    /// A row for what is being sent from here.
    public EndpointEntry sending(String name, Direction direction) {
        CreateEndpoint request = new CreateEndpoint(
                name, direction, "NetworkService", List.of(new NewIp("net-a", null), new NewIp("net-b", null)));
        EndpointEntry row = EndpointEntry.sending("sent-" + made++, request, "", now);
        store.add(List.of(row));
        return row;
    }

    /// The service shows something else of a row.
    public void shows(EndpointEntry row, Endpoint endpoint) {
        store.showOne(row, endpoint, Long.MAX_VALUE, now);
    }

    public void turns(EndpointEntry row, Status status) {
        Endpoint was = endpoint(row.nameProperty().get(), row.directionProperty().get(), status, 0);
        shows(row, new Endpoint(
                row.idProperty().get(),
                was.name(),
                was.direction(),
                status,
                row.vpcIdProperty().get(),
                row.ipCountProperty().get(),
                0,
                row.createTimeProperty().get(),
                row.updateTimeProperty().get()));
    }

    public void accepted(EndpointEntry row, String id) {
        String time = now.toString().replace("Z", "");
        store.adopt(
                row,
                new Endpoint(
                        id,
                        row.nameProperty().get(),
                        row.directionProperty().get(),
                        Status.PENDING_CREATE,
                        null,
                        0,
                        0,
                        time,
                        time),
                now);
    }

    public void unknown(EndpointEntry row, String reason, boolean looking) {
        store.turn(row, new EntryState.OutcomeUnknown(reason, looking), now);
    }

    public void lookedAt(EndpointEntry row, Instant when) {
        row.markLookedAt(when);
    }

    public void has(EndpointEntry row, String... ips) {
        has(row, Arrays.stream(ips).map(ip -> address(ip, Status.ACTIVE)).toList());
    }

    public void has(EndpointEntry row, List<EndpointIp> ips) {
        store.showIps(row, ips, null, now);
    }

    public static EndpointIp address(String ip, Status status) {
        return new EndpointIp("id-of-" + ip, ip, status, "subnet", null, null, null);
    }

    public void leaves(EndpointEntry row) {
        store.remove(List.of(row));
    }

    public void stale(Direction direction) {
        store.markStale(direction, Long.MAX_VALUE);
    }

    public void readAll() {
        store.reading(Direction.INBOUND, new Reading.State.Read(now));
        store.reading(Direction.OUTBOUND, new Reading.State.Read(now));
    }

    public void reads(Direction direction, int rows, @Nullable Integer total) {
        store.reading(direction, new Reading.State.UnderWay(rows, total));
    }

    public void fails(ApiFailure failure, boolean whole) {
        store.reading(Direction.INBOUND, new Reading.State.Failed(failure, whole));
        store.reading(Direction.OUTBOUND, new Reading.State.Failed(failure, whole));
    }
}
