package org.resolverdesk.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;

/// Keeps the list true by itself; here is what the window can tell it. Screen thread.
public final class Poller {
    private final Lane lane;
    private final Pulse pulse;
    private final Listings listings;
    private final ById byId;
    private final Addresses addresses;

    Poller(Feed feed, Submissions submissions) {
        this.lane = feed.lane();
        this.pulse = new Pulse(feed.store());
        this.byId = new ById(feed, pulse);
        this.listings = new Listings(feed, pulse, byId, submissions);
        this.addresses = new Addresses(feed, pulse, byId);
        feed.store().watch(byId);
        feed.store().watch(addresses);
    }

    /// While the window is hidden only what is pending is asked for, each 10 s.
    public void hidden(boolean now) {
        pulse.hidden(now);
        lane.wake();
    }

    /// Whether nobody sees the window.
    boolean hidden() {
        return pulse.hidden();
    }

    /// F5: both listings, and the addresses of the open row, at once.
    public void refreshNow() {
        listings.ask(null);
        addresses.refresh();
        lane.wake();
    }

    /// The row whose detail is shown, or null: its addresses are read at once, and more often while it is
    /// pending.
    public void open(@Nullable EndpointEntry row) {
        addresses.open(row);
        lane.wake();
    }

    /// The rows that can be seen: their addresses come before those of others.
    public void visible(List<EndpointEntry> rows) {
        addresses.visible(rows);
        lane.wake();
    }

    void start() {
        lane.serve(listings);
        lane.serve(byId);
        lane.serve(addresses);
        lane.wake();
    }

    /// Lists that direction at once, since the user waits for it.
    void ask(Direction direction) {
        listings.ask(direction);
        lane.wake();
    }

    /// Asks for one row by id at once.
    void ask(EndpointEntry row) {
        byId.ask(row);
        lane.wake();
    }
}
