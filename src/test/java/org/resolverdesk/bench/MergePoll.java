package org.resolverdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.ui.list.Column;
import org.resolverdesk.ui.list.Sort;

/// `merge-poll-…`: how long the JavaFX thread keeps one waiting while polls of a filtered list, sorted by what
/// changes, follow each other; against a SortedList that each poll fills again. A third of the polls find the
/// keyboard in the table, where no row may move. Both get a poll each 150 ms, or as soon as the last is on screen.
final class MergePoll implements Benchmark {
    private static final String FILTER = "prod";

    /// How many polls: to warm up, and in each of the rounds, ours and plain.
    record Effort(int warmUp, int rounds, int ours, int plain) {
        static final Effort MANY = new Effort(60, 4, 45, 12);
        static final Effort FEW = new Effort(6, 2, 9, 2);
    }

    private final String name;
    private final int size;
    private final Effort effort;
    private final Samples reading = new Samples();
    private final Samples ours = new Samples();
    private final Samples plain = new Samples();
    private double worked;

    MergePoll(String name, int size, Effort effort) {
        this.name = name;
        this.size = size;
        this.effort = effort;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Figure run() throws TimeoutException {
        Crowd crowd = new Crowd(size);
        try (Window window = new Window();
                LiveList list = Window.call(() -> new LiveList(window, crowd))) {
            PlainList other = Window.call(() -> new PlainList(window));
            window.show(list.root());
            try (Probe _ = new Probe(reading)) {
                Window.await(list.start());
            }
            Window.run(() -> {
                list.model().sortProperty().set(new Sort(Column.STATE, false));
                list.model().filterProperty().set(FILTER);
                other.filter(FILTER);
            });
            Window.await(Window.call(() -> window.whenLaidOut(list::settled)));
            polls(window, list, crowd, effort.warmUp(), new Samples());
            for (int round = 0; round < effort.rounds(); round++) {
                polls(window, list, crowd, effort.ours(), ours);
                plainPolls(window, other, crowd, round == 0 ? new Samples() : plain);
                plainPolls(window, other, crowd, plain);
            }
            list.check();
            return size > 50_000 ? blocked() : delayed();
        }
    }

    private void polls(Window window, LiveList list, Crowd crowd, int count, Samples into) {
        window.show(list.root());
        int free = count * 2 / 3;
        Place place = Window.call(() -> new Place(window, list, crowd.named(FILTER) / 2, list.search()));
        int before = into.count();
        double begun = Window.worked();
        for (int i = 0; i < count; i++) {
            if (i == free) {
                Window.run(() -> place.focus(place.table()));
            }
            List<Endpoint> changed = crowd.change(place.rows());
            try (Probe _ = new Probe(into)) {
                Tick tick = new Tick();
                Window.await(list.poll(changed));
                tick.end();
            }
            Window.run(place::check);
            if (i == free - 1) {
                Window.run(() -> checkOrder(list, crowd));
            }
        }
        assertTrue(into.count() > before);
        worked = (Window.worked() - begun) / count;
        Window.run(() -> place.focus(list.search()));
    }

    /// What is shown is what the filter lets through, what asks for attention first.
    private static void checkOrder(LiveList list, Crowd crowd) {
        List<EndpointEntry> rows = list.model().rows();
        assertEquals(crowd.named(FILTER), rows.size());
        int last = 0;
        for (EndpointEntry row : rows) {
            assertTrue(row.nameProperty().get().contains(FILTER));
            int rank = rank(((EntryState.Seen) row.stateProperty().get()).status());
            assertTrue(rank >= last, "out of order");
            last = rank;
        }
    }

    private static int rank(Status status) {
        return List.of(Status.Kind.ERROR, Status.Kind.PENDING, Status.Kind.ACTIVE)
                .indexOf(status.kind());
    }

    private void plainPolls(Window window, PlainList list, Crowd crowd, Samples into) {
        window.show(list.root());
        for (int i = 0; i < effort.plain(); i++) {
            crowd.change(Set.of());
            List<Endpoint> all = crowd.all();
            try (Probe _ = new Probe(into)) {
                Tick tick = new Tick();
                Window.await(list.poll(all));
                tick.end();
            }
        }
    }

    private Figure delayed() {
        double value = ours.percentile(99);
        double baseline = plain.percentile(99);
        boolean met = value <= 4 && ours.max() <= 50 && value / baseline <= 0.01;
        return new Figure(name, value, "ms", baseline, "p99 within 4 ms, none over 50, 100 times better", met, more());
    }

    private Figure blocked() {
        double value = Math.max(ours.max(), reading.max());
        return new Figure(name, value, "ms", plain.max(), "never over 60 ms", value <= 60, more());
    }

    private String more() {
        return String.format(
                Locale.ROOT,
                "median %.2f, p99 %.1f, max %.1f, %.1f ms of work a poll, first reading p99 %.1f, max %.1f; plain"
                        + " median %.0f, p99 %.0f, max %.0f",
                ours.median(),
                ours.percentile(99),
                ours.max(),
                worked,
                reading.percentile(99),
                reading.max(),
                plain.median(),
                plain.percentile(99),
                plain.max());
    }
}
