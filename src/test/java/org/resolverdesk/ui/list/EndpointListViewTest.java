package org.resolverdesk.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
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

/// The page of endpoints, with no display.
class EndpointListViewTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final Person person = new Person();
    private final Listed list = new Listed();
    private final List<Duration> wakes = new ArrayList<>();
    private final Now now = new Now(InstantSource.fixed(Listed.NOW), wakes::add);

    @BeforeEach
    void open() {
        ListActions actions = new ListActions(row -> {}, () -> {}, row -> {}, row -> {}, () -> {}, text -> {});
        person.opens(
                900, 700, () -> new StackPane(new EndpointListView(TEXTS, new Times(TEXTS), list.model, actions, now)));
    }

    @AfterEach
    void leave() {
        person.leaves();
    }

    private void finds(int rows) {
        person.does(() -> list.store.found(IntStream.range(0, rows)
                .mapToObj(i -> list.store.endpoint("row-" + i, "inbound", Status.ACTIVE, 10L + i))
                .toArray(Endpoint[]::new)));
    }

    @SuppressWarnings("unchecked")
    private TableView<EndpointEntry> table() {
        return (TableView<EndpointEntry>) person.node(".endpoint-table");
    }

    private EndpointListView page() {
        return (EndpointListView) person.node(".endpoint-list-page");
    }

    private boolean made() {
        return person.asks(() -> person.node(".list-face").getScene().lookup(".endpoint-table") != null);
    }

    /// What can't be seen is styled all the same.
    @Test
    void theTableIsMadeForRowsAndStaysWhenTheyAreGone() {
        assertThat(made()).isFalse();

        finds(3);
        TableView<EndpointEntry> table = table();
        assertThat(person.sees(".endpoint-table")).isTrue();
        assertThat(person.sees(".list-face")).isFalse();

        person.does(() -> list.model.filterProperty().set("nothing is called so"));
        assertThat(person.sees(".endpoint-table")).isFalse();
        person.does(() -> list.model.clearFilter());
        assertThat(table()).isSameAs(table);
        assertThat(person.sees(".endpoint-table")).isTrue();
    }

    /// It takes a while: a moment of rest before the rows come spares them the wait.
    @Test
    void theTableIsMadeAheadWithoutBeingShown() {
        person.does(() -> page().prepare());
        assertThat(made()).isFalse();
        assertThat(person.sees(".list-face")).isTrue();

        finds(3);
        assertThat(person.sees(".endpoint-table")).isTrue();
        assertThat(table().getItems()).hasSize(3);
    }

    @Test
    void whatWasRememberedHoldsForTheTableThatIsMadeLaterAndFollowsIt() {
        Sort byName = new Sort(Column.NAME, false);
        ListState remembered = new ListState(
                List.of(
                        new ListState.Remembered(Column.NAME, 333, ListState.Shown.ALWAYS),
                        new ListState.Remembered(Column.VPC, 0, ListState.Shown.NEVER)),
                byName);
        person.does(() -> page().restore(remembered));
        assertThat(list.model.sortProperty().get()).isEqualTo(byName);
        assertThat(page().stateProperty().get()).isEqualTo(remembered.whole());
        List<ListState> told = new ArrayList<>();
        person.does(() -> page().stateProperty().addListener((value, old, now) -> told.add(now)));

        finds(3);
        assertThat(told).as("nobody chose anything").isEmpty();
        assertThat(table().getVisibleLeafColumns().getFirst().getText()).isEqualTo("NAME");
        assertThat(table().getColumns()).filteredOn(TableColumn::isVisible).hasSize(Column.values().length - 1);

        person.does(() -> list.model.sortProperty().set(Sort.NEWEST));
        assertThat(page().stateProperty().get().sort()).isEqualTo(Sort.NEWEST);
    }

    /// Each order that a row is put in on the way is seen, and paid for.
    @Test
    void makingTheTableArrangesNothingAnew() {
        Queue<Runnable> background = new ArrayDeque<>();
        Listed other = new Listed(background::add);
        ListActions actions = new ListActions(row -> {}, () -> {}, row -> {}, row -> {}, () -> {}, text -> {});
        EndpointListView page =
                person.asks(() -> new EndpointListView(TEXTS, new Times(TEXTS), other.model, actions, now));
        person.does(() -> {
            page.restore(new ListState(List.of(), new Sort(Column.NAME, true)));
            while (!background.isEmpty()) {
                background.remove().run();
            }
            page.prepare();
        });
        assertThat(background).isEmpty();
    }

    /// Their addresses are read before others', so nothing waits for words that would be others.
    @Test
    void rowsThatComeIntoSightAreSaidAtTheNextTick() {
        finds(200);
        person.does(now::tick);
        assertThat(list.model.inSightProperty().get())
                .doesNotContain(list.model.rows().get(150));
        wakes.clear();

        VirtualFlow<?> flow = (VirtualFlow<?>) person.node(".endpoint-table .virtual-flow");
        person.does(() -> {
            flow.scrollTo(150);
            table().layout();
        });
        assertThat(wakes).contains(Duration.ZERO);
        person.does(now::tick);
        assertThat(list.model.inSightProperty().get())
                .contains(list.model.rows().get(150));
    }
}
