package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Status;

class MergeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final EndpointStore store = new EndpointStore();
    private final AtomicInteger listEvents = new AtomicInteger();
    private final AtomicInteger merges = new AtomicInteger();
    private final List<Merged> told = new ArrayList<>();
    private long number;

    @Test
    void aMergeOf10000RowsWith100ChangedTouchesThose100AndNotTheList() {
        merge(NOW, rows(10_000, Status.ACTIVE, 10_000));
        List<EndpointEntry> touched = new ArrayList<>();
        for (EndpointEntry row : store.entries()) {
            onAnyChange(row, touched);
        }
        count();
        List<Endpoint> next = rows(10_000, Status.ERROR, 100);
        merge(NOW.plusSeconds(2), next);

        assertEquals(100, touched.stream().distinct().count());
        for (EndpointEntry row : touched) {
            assertEquals(Desk.seen(Status.ERROR), row.stateProperty().get());
        }
        assertEquals(0, listEvents.get());
        assertEquals(1, merges.get());
    }

    @Test
    void theScreensPartOfSuchAMergeIsFarUnder4Milliseconds() {
        merge(NOW, rows(10_000, Status.ACTIVE, 10_000));
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 40; round++) {
            Status status = round % 2 == 0 ? Status.ERROR : Status.ACTIVE;
            Instant now = NOW.plusSeconds(round);
            Merge merge = compare(now, rows(10_000, status, 100));
            long started = System.nanoTime();
            store.apply(merge, store.nextOrder(), _ -> false, now);
            best = Math.min(best, System.nanoTime() - started);
        }
        assertTrue(best < Duration.ofMillis(4).toNanos(), best / 1000 + " microseconds");
    }

    @Test
    void newRowsComeInOneEvent() {
        count();
        merge(NOW, rows(500, Status.ACTIVE, 500));
        assertEquals(500, store.entries().size());
        assertEquals(1, listEvents.get());
        assertEquals(1, merges.get());
    }

    @Test
    void rowsGoInOneEvent() {
        merge(NOW, rows(500, Status.ACTIVE, 500));
        count();
        store.remove(List.copyOf(store.entries().subList(100, 300)));
        assertEquals(300, store.entries().size());
        assertEquals(1, listEvents.get());
    }

    @Test
    void aMergeNamesTheRowsThatCameChangedAndWentAndNoOthers() {
        merge(NOW, rows(3, Status.ACTIVE, 3));
        count();
        List<Endpoint> next = new ArrayList<>(rows(3, Status.ERROR, 1));
        next.add(FakeDns.endpoint("e-9", "new", Status.ACTIVE));
        merge(NOW.plusSeconds(2), next);
        store.remove(List.of(row("e-2")));

        assertEquals(List.of(row("e-9")), told.get(0).added());
        assertEquals(List.of(row("e-0")), told.get(0).changed());
        assertEquals(List.of(), told.get(0).removed());
        assertEquals(List.of(), told.get(1).added());
        assertEquals(List.of(), told.get(1).changed());
        assertEquals(
                List.of("e-2"),
                told.get(1).removed().stream().map(EndpointEntry::key).toList());
    }

    @Test
    void aPageThatChangesNothingIsNoMerge() {
        merge(NOW, rows(10, Status.ACTIVE, 10));
        count();
        merge(NOW.plusSeconds(60), rows(10, Status.ACTIVE, 10));
        assertEquals(0, merges.get());
        assertEquals(0, listEvents.get());
    }

    @Test
    void aRowShowsWhatTheServiceTold() {
        merge(NOW, List.of(FakeDns.endpoint("e-1", "poi-1", Status.ACTIVE)));
        EndpointEntry row = store.byId("e-1").orElseThrow();
        assertEquals("e-1", row.key());
        assertEquals("e-1", row.idProperty().get());
        assertEquals("poi-1", row.nameProperty().get());
        assertEquals("inbound", row.directionProperty().get());
        assertEquals("vpc-1", row.vpcIdProperty().get());
        assertEquals(2, row.ipCountProperty().get());
        assertEquals("2026-01-01T10:00:00.000", row.createTimeProperty().get());
        assertEquals("2026-01-01T11:00:00.000", row.updateTimeProperty().get());
        assertEquals(NOW.minusSeconds(7200), row.createdProperty().get());
        assertFalse(row.mine());
        assertNull(row.asked());
    }

    @Test
    void anActiveRowFoundAtFirstSightIsSoSinceItsUpdateAndAPendingOneSinceItsCreation() {
        merge(
                NOW,
                List.of(
                        FakeDns.endpoint("e-1", "a", Status.ACTIVE),
                        FakeDns.endpoint("e-2", "b", Status.PENDING_CREATE),
                        new Endpoint("e-3", "c", "inbound", Status.ACTIVE, null, 0, null, null, "soon")));
        assertEquals(NOW.minusSeconds(3600), row("e-1").sinceProperty().get());
        assertEquals(NOW.minusSeconds(7200), row("e-2").sinceProperty().get());
        assertEquals(NOW, row("e-3").sinceProperty().get());
    }

    @Test
    void aStateIsSoSinceItWasFirstSeenHere() {
        merge(NOW, List.of(FakeDns.endpoint("e-1", "a", Status.PENDING_CREATE)));
        merge(NOW.plusSeconds(8), List.of(FakeDns.endpoint("e-1", "a", Status.ACTIVE)));
        merge(NOW.plusSeconds(60), List.of(FakeDns.endpoint("e-1", "renamed", Status.ACTIVE)));
        assertEquals(NOW.plusSeconds(8), row("e-1").sinceProperty().get());
        assertEquals("renamed", row("e-1").nameProperty().get());
    }

    @Test
    void whoListensToTheStateFindsTheRestUpToDate() {
        merge(NOW, List.of(FakeDns.endpoint("e-1", "a", Status.PENDING_CREATE)));
        List<String> seen = new ArrayList<>();
        EndpointEntry row = row("e-1");
        row.stateProperty()
                .addListener((_, _, _) -> seen.add(
                        row.nameProperty().get() + " " + row.sinceProperty().get()));
        merge(NOW.plusSeconds(8), List.of(FakeDns.endpoint("e-1", "renamed", Status.ACTIVE)));
        assertEquals(List.of("renamed " + NOW.plusSeconds(8)), seen);
    }

    @Test
    void aRowThatAListingLacksStaysAndIsStale() {
        merge(NOW, rows(3, Status.ACTIVE, 3));
        Merge merge = compare(NOW.plusSeconds(60), rows(2, Status.ACTIVE, 2));
        store.apply(merge, store.nextOrder(), _ -> false, NOW.plusSeconds(60));
        assertEquals(List.of(row("e-2")), merge.missing());
        assertTrue(row("e-2").staleProperty().get());
        assertEquals(NOW, row("e-2").seenProperty().get());
        assertFalse(row("e-1").staleProperty().get());

        merge(NOW.plusSeconds(120), rows(3, Status.ACTIVE, 3));
        assertFalse(row("e-2").staleProperty().get());
    }

    @Test
    void anEndpointThatTwoPagesShowIsOneRow() {
        List<Endpoint> twice = List.of(
                FakeDns.endpoint("e-1", "a", Status.ACTIVE), FakeDns.endpoint("e-1", "a", Status.PENDING_DELETE));
        merge(NOW, twice);
        merge(NOW, twice);
        assertEquals(1, store.entries().size());
    }

    @Test
    void anEndpointWithoutAnIdIsNoRow() {
        merge(NOW, List.of(FakeDns.endpoint("", "a", Status.ACTIVE)));
        assertEquals(List.of(), store.entries());
    }

    @Test
    void anAnswerThatWasAskedForBeforeTheUserDidSomethingChangesNothing() {
        merge(NOW, List.of(FakeDns.endpoint("e-1", "a", Status.ACTIVE)));
        long asked = store.nextOrder();
        Endpoint deleted = FakeDns.endpoint("e-1", "a", Status.PENDING_DELETE);
        store.deleting(row("e-1"), deleted, NOW, NOW);
        Merge late = compare(NOW, List.of(FakeDns.endpoint("e-1", "a", Status.ACTIVE)));
        store.apply(late, asked, _ -> false, NOW);
        assertEquals(
                Desk.seen(Status.PENDING_DELETE), row("e-1").stateProperty().get());
        store.apply(late, store.nextOrder(), _ -> false, NOW);
        assertEquals(Desk.seen(Status.ACTIVE), row("e-1").stateProperty().get());
    }

    @Test
    void timesMoveWhenTheServicesClockTurnsOutToBeWrong() {
        merge(NOW, List.of(FakeDns.endpoint("e-1", "a", Status.ACTIVE)));
        Endpoint same = FakeDns.endpoint("e-1", "a", Status.ACTIVE);
        Listing listing = listing(NOW);
        Merge merge = store.compare(new Page<>(List.of(same), 1), listing, NOW.plusSeconds(3600), NOW);
        store.apply(merge, store.nextOrder(), _ -> false, NOW);
        assertEquals(
                NOW.minusSeconds(3 * 3600).minusMillis(500),
                row("e-1").createdProperty().get());
    }

    @Test
    void theListCantBeChangedFromOutside() {
        merge(NOW, rows(1, Status.ACTIVE, 1));
        assertThrows(UnsupportedOperationException.class, () -> store.entries().clear());
    }

    @Test
    void namesCountTheirRows() {
        merge(NOW, List.of(FakeDns.endpoint("e-1", "a", Status.ACTIVE), FakeDns.endpoint("e-2", "a", Status.ACTIVE)));
        store.remove(List.of(row("e-1")));
        assertEquals(Optional.of(true), Optional.ofNullable(store.names()).map(names -> names.contains("a")));
        EndpointEntry last = row("e-2");
        store.remove(List.of(last));
        assertNull(store.names());
        assertTrue(last.goneProperty().get());
        assertEquals(Optional.empty(), store.byId("e-2"));
    }

    private EndpointEntry row(String id) {
        return store.byId(id).orElseThrow();
    }

    private void count() {
        store.entries().addListener((ListChangeListener<EndpointEntry>) _ -> listEvents.incrementAndGet());
        store.addMergeListener(merged -> {
            merges.incrementAndGet();
            told.add(merged);
        });
    }

    private static void onAnyChange(EndpointEntry row, List<EndpointEntry> touched) {
        InvalidationListener touch = _ -> touched.add(row);
        row.idProperty().addListener(touch);
        row.nameProperty().addListener(touch);
        row.directionProperty().addListener(touch);
        row.stateProperty().addListener(touch);
        row.vpcIdProperty().addListener(touch);
        row.ipCountProperty().addListener(touch);
        row.ipsProperty().addListener(touch);
        row.ipsKnownProperty().addListener(touch);
        row.createTimeProperty().addListener(touch);
        row.updateTimeProperty().addListener(touch);
        row.createdProperty().addListener(touch);
        row.sinceProperty().addListener(touch);
        row.staleProperty().addListener(touch);
        row.seenProperty().addListener(touch);
        row.lookedAtProperty().addListener(touch);
        row.goneProperty().addListener(touch);
    }

    private void merge(Instant now, List<Endpoint> endpoints) {
        Merge merge = compare(now, endpoints);
        store.apply(merge, store.nextOrder(), _ -> false, now);
    }

    private Merge compare(Instant now, List<Endpoint> endpoints) {
        return store.compare(new Page<>(endpoints, endpoints.size()), listing(now), null, now);
    }

    private Listing listing(Instant now) {
        number++;
        return new Listing(Direction.INBOUND, number, store.nextOrder(), now, 0, 0);
    }

    /// `count` endpoints, the first `changed` of them in `status`, the rest ACTIVE.
    private static List<Endpoint> rows(int count, Status status, int changed) {
        List<Endpoint> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(FakeDns.endpoint("e-" + i, "name-" + i, i < changed ? status : Status.ACTIVE));
        }
        return rows;
    }
}
