package org.resolverdesk.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;

class ListModelTest {
    private static final int MANY = 10_000;

    private final Listed list = new Listed();

    @Test
    void itHasAFaceForEachReasonToShowNothing() {
        assertEquals(Face.LOADING, list.model.faceProperty().get());
        list.store.reads(Direction.INBOUND, 0, null);
        assertEquals(Face.LOADING, list.model.faceProperty().get());
        list.store.readAll();
        assertEquals(Face.EMPTY, list.model.faceProperty().get());
        EndpointEntry row = list.store.found("a", 1);
        assertEquals(Face.ROWS, list.model.faceProperty().get());
        list.model.filterProperty().set("zzz");
        assertEquals(Face.NO_MATCH, list.model.faceProperty().get());
        list.store.leaves(row);
        assertEquals(Face.EMPTY, list.model.faceProperty().get());
    }

    @Test
    void whatIsThereWithinASecondNeedsNoSignThatItTakesTime() {
        List<Runnable> seconds = new ArrayList<>();
        Listed slow = new Listed(Runnable::run, (delay, onScreen) -> {
            if (delay.equals(Duration.ofSeconds(1))) {
                seconds.add(onScreen);
            }
            return () -> {};
        });
        assertFalse(slow.model.slowProperty().get());
        seconds.forEach(Runnable::run);
        assertTrue(slow.model.slowProperty().get());
    }

    @ParameterizedTest
    @CsvSource({
        "401, APIGW.0301, SIGNED_OUT",
        "403, DNS.0030, NO_RIGHT",
        "403, , NO_RIGHT",
        "403, DNS.0014, OFFLINE",
        "500, DNS.0000, OFFLINE"
    })
    void aRefusalsCodeDecidesOnTheFace(int status, @Nullable String code, Face face) {
        list.store.fails(new ApiFailure.Refused(status, code, "no", "request-1"), false);
        assertEquals(face, list.model.faceProperty().get());
    }

    @Test
    void aFailureWithRowsToShowKeepsTheRows() {
        list.store.fails(new ApiFailure.NotSent("no route"), false);
        assertEquals(Face.OFFLINE, list.model.faceProperty().get());
        list.store.found("a", 1);
        assertEquals(Face.ROWS, list.model.faceProperty().get());
    }

    @Test
    void theChosenRowIsChosenUntilItIsGone() {
        EndpointEntry row = list.store.found("a", 1);
        list.model.select(row);
        list.model.filterProperty().set("zzz");
        assertSame(row, list.model.selectedProperty().get());
        list.store.turns(row, Status.ERROR);
        assertSame(row, list.model.selectedProperty().get());
        list.store.leaves(row);
        assertNull(list.model.selectedProperty().get());
    }

    @Test
    void aChangeThatMovesNothingFiresNothing() {
        EndpointEntry row = list.store.found("a", 1);
        list.store.found("b", 2);
        list.events = 0;
        list.store.turns(row, Status.ERROR);
        list.store.has(row, "10.0.0.1", "10.0.0.2");
        assertEquals(0, list.events);
    }

    @Test
    void mergesThatComeWhileItSortsAreSortedOnceAfterwards() {
        Hands hands = new Hands();
        Listed slow = new Listed(hands);
        hands.doOne();
        slow.store.found("a", 3);
        slow.store.found("b", 2);
        slow.store.found("c", 1);
        assertEquals(1, hands.kept());
        hands.doOne();
        assertEquals(1, hands.kept());
        hands.doOne();
        assertEquals(0, hands.kept());
        assertEquals(List.of("c", "b", "a"), slow.names());
        assertEquals(2, slow.events);
    }

    @Test
    void mergesInAPauseAreSortedInTogetherAtItsEndAndWhatTheUserAsksForAtOnce() {
        List<Runnable> pauses = new ArrayList<>();
        Listed paced = new Listed(Runnable::run, (delay, onScreen) -> {
            if (delay.equals(Duration.ofSeconds(1))) {
                // What tells a slow reading; it isn't a pause.
                return () -> {};
            }
            pauses.add(onScreen);
            return () -> pauses.remove(onScreen);
        });
        pauses.removeFirst().run();
        paced.store.found("a", 3);
        assertEquals(List.of("a"), paced.names());
        paced.store.found("b", 2);
        paced.store.found("c", 1);
        assertEquals(List.of("a"), paced.names());
        pauses.removeFirst().run();
        assertEquals(List.of("c", "b", "a"), paced.names());
        assertEquals(2, paced.events);

        paced.store.found("delta", 0);
        assertEquals(List.of("c", "b", "a"), paced.names());
        assertEquals(List.of("delta"), paced.found("delta"));
        assertEquals(1, pauses.size());
        pauses.removeFirst().run();
        assertEquals(3, paced.events);
        assertEquals(0, pauses.size());
    }

    @Test
    void whenItIsClosedInAPauseItFollowsNoMore() {
        List<Runnable> pauses = new ArrayList<>();
        Listed paced = new Listed(Runnable::run, (delay, onScreen) -> {
            pauses.add(onScreen);
            return () -> pauses.remove(onScreen);
        });
        paced.store.found("a", 1);
        paced.model.close();
        assertEquals(0, pauses.size());
        assertEquals(List.of(), paced.names());
    }

    @Test
    void whenItIsClosedItFollowsNoMore() {
        list.model.close();
        list.store.found("a", 1);
        assertEquals(List.of(), list.names());
    }

    @Test
    void tenThousandRowsComeMoveAndAreFilteredInOneEventEach() {
        list.store.found(many());
        assertEquals(1, list.events);
        list.model.sortProperty().set(new Sort(Column.NAME, false));
        assertEquals(2, list.events);
        assertEquals("row-0", list.names().getFirst());
        assertEquals("row-" + (MANY - 1), list.names().getLast());
        EndpointEntry first = list.model.rows().getFirst();
        list.store.turns(first, Status.ERROR);
        assertEquals(2, list.events);
        list.model.filterProperty().set("row-77");
        assertEquals(3, list.events);
        assertEquals(111, list.names().size());
        assertTrue(list.thrown.isEmpty());
    }

    @Test
    void filteringTenThousandRowsIsQuick() {
        list.store.found(many());
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 30; i++) {
            long begun = System.nanoTime();
            list.model.filterProperty().set("active row-" + i);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            best = took.compareTo(best) < 0 ? took : best;
        }
        // A few ms on any machine; the limit is for one that does other things as well.
        assertTrue(best.toMillis() < 60, "took " + best);
    }

    @Test
    void theListGoesFromAnyRowsToAnyOthersInOneTrueEvent() {
        Random random = new Random(7);
        List<EndpointEntry> all =
                list.store.found(IntStream.range(0, 12).mapToObj(this::row).toArray(Endpoint[]::new));
        RowList rows = new RowList();
        List<EndpointEntry> mirror = new ArrayList<>();
        List<Integer> events = new ArrayList<>();
        rows.addListener((ListChangeListener<EndpointEntry>) change -> {
            events.add(1);
            follow(mirror, change);
        });
        for (int i = 0; i < 2_000; i++) {
            List<EndpointEntry> next = next(random, all, rows);
            boolean same = next.equals(List.copyOf(rows));
            events.clear();
            rows.take(Step.between(rows.now(), next));
            assertEquals(next, List.copyOf(rows));
            assertEquals(next, mirror, "what a listener makes of the event");
            assertEquals(same ? 0 : 1, events.size());
        }
    }

    /// Other rows, in half of the cases without moving any.
    private static List<EndpointEntry> next(Random random, List<EndpointEntry> all, List<EndpointEntry> now) {
        List<EndpointEntry> next = new ArrayList<>(now);
        next.removeIf(_ -> random.nextInt(5) == 0);
        for (EndpointEntry row : all) {
            if (!next.contains(row) && random.nextInt(5) == 0) {
                next.add(random.nextInt(next.size() + 1), row);
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(next, random);
        }
        return next;
    }

    private static void follow(List<EndpointEntry> mirror, ListChangeListener.Change<? extends EndpointEntry> change) {
        while (change.next()) {
            for (int i = 0; i < change.getRemovedSize(); i++) {
                assertSame(change.getRemoved().get(i), mirror.remove(change.getFrom()));
            }
            mirror.addAll(change.getFrom(), change.getAddedSubList());
        }
    }

    private Endpoint[] many() {
        return IntStream.range(0, MANY).mapToObj(this::row).toArray(Endpoint[]::new);
    }

    private Endpoint row(int i) {
        return list.store.endpoint(
                "row-" + i, i % 2 == 0 ? "inbound" : "outbound", Status.ACTIVE, 1 + i * 7919L % MANY);
    }
}
