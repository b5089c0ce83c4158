package org.resolverdesk.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// A reader in the midst of a long list, sorted by what changes, with no display.
class SteadyRowsTest {
    private static final int ROWS = 200;
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final Person person = new Person();
    private Listed list;
    private TableView<EndpointEntry> table;
    private VirtualFlow<?> flow;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void open() {
        list = new Listed();
        list.store.found(IntStream.range(0, ROWS)
                .mapToObj(i -> list.store.endpoint("row-" + i, "inbound", Status.ACTIVE, 10L + i))
                .toArray(Endpoint[]::new));
        ListActions actions = new ListActions(row -> {}, () -> {}, row -> {}, row -> {}, () -> {}, text -> {});
        person.opens(900, 700, () -> {
            EndpointListView view = new EndpointListView(
                    TEXTS,
                    new Times(TEXTS),
                    list.model,
                    actions,
                    new Now(InstantSource.fixed(Listed.NOW), lasting -> {}));
            return new StackPane(view);
        });
        table = (TableView<EndpointEntry>) person.node(".endpoint-table");
        flow = (VirtualFlow<?>) person.node(".endpoint-table .virtual-flow");
        person.does(() -> {
            list.model.sortProperty().set(new Sort(Column.STATE, false));
            table.layout();
            flow.scrollPixels(100 * table.getFixedCellSize() + 17);
            table.layout();
            table.getSelectionModel().clearAndSelect(104);
            table.getFocusModel().focus(105);
        });
    }

    @AfterEach
    void leave() {
        person.leaves();
    }

    @Test
    void rowsInSightStayWhereTheyAreWhenOthersMoveAboveThem() {
        Map<EndpointEntry, Double> before = inSight();
        EndpointEntry chosen = table.getSelectionModel().getSelectedItem();
        changes(() -> {
            list.store.turns(row(150), Status.ERROR);
            list.store.turns(row(20), Status.ERROR);
            list.store.turns(row(160), Status.ERROR);
        });

        assertEquals(before, inSight());
        assertSame(row(160), table.getItems().get(2));
        assertSame(chosen, table.getSelectionModel().getSelectedItem());
        assertEquals(106, table.getSelectionModel().getSelectedIndex());
        assertEquals(107, table.getFocusModel().getFocusedIndex());
    }

    @Test
    void whenTheFirstRowInSightLeavesForAnotherPlaceTheOthersStay() {
        Map<EndpointEntry, Double> before = inSight();
        EndpointEntry first = before.keySet().iterator().next();
        changes(() -> list.store.turns(first, Status.ERROR));

        assertSame(first, table.getItems().getFirst());
        before.remove(first);
        Map<EndpointEntry, Double> now = inSight();
        // Whatever has come in at either end, those that were seen are where they were.
        now.keySet().retainAll(before.keySet());
        assertEquals(before, now);
    }

    @Test
    void whateverHappensEachCellShowsTheRowOfItsPlace() {
        Random random = new Random(11);
        for (int i = 0; i < 120; i++) {
            Status status = random.nextInt(3) == 0 ? Status.ACTIVE : Status.ERROR;
            int changes = 1 + random.nextInt(6);
            int scroll = random.nextInt(300) - 150;
            changes(() -> {
                for (int k = 0; k < changes; k++) {
                    list.store.turns(row(random.nextInt(ROWS)), status);
                }
                flow.scrollPixels(scroll);
            });
            inSight();
        }
    }

    /// With an order that isn't frozen, wherever the pointer happens to be.
    private void changes(Runnable change) {
        person.does(() -> {
            list.model.frozenProperty().set(false);
            change.run();
        });
    }

    /// The rows on screen from the top, and where each begins.
    private Map<EndpointEntry, Double> inSight() {
        Map<EndpointEntry, Double> rows = new LinkedHashMap<>();
        person.does(() -> {
            table.layout();
            int first = flow.getFirstVisibleCell().getIndex();
            int last = flow.getLastVisibleCell().getIndex();
            for (int i = first; i <= last; i++) {
                IndexedCell<?> cell = flow.getVisibleCell(i);
                EndpointEntry row = table.getItems().get(i);
                assertSame(row, cell.getItem());
                for (Node part : cell.getChildrenUnmodifiable()) {
                    if (part instanceof TableCell<?, ?> one) {
                        assertEquals(i, one.getIndex());
                        assertSame(row, one.getItem());
                    }
                }
                rows.put(row, cell.getLayoutY());
            }
        });
        assertTrue(rows.size() > 5);
        return rows;
    }

    private EndpointEntry row(int i) {
        return list.store.store().byId("id-of-row-" + i).orElseThrow();
    }
}
