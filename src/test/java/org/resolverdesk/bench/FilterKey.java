package org.resolverdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.ui.list.Column;
import org.resolverdesk.ui.list.Sort;

/// `filter-key`: from a key in the search to the filtered rows laid out on screen, while polls follow each other;
/// against a FilteredList under a SortedList that each poll fills again.
final class FilterKey implements Benchmark {
    private static final int SIZE = 10_000;
    private static final int WARM_UP = 100;
    private static final int KEYS = 300;
    private static final int PLAIN_KEYS = 60;

    private final Random random = new Random(3);

    @Override
    public String name() {
        return "filter-key";
    }

    @Override
    public Figure run() throws TimeoutException {
        Samples ours = new Samples();
        Samples plain = new Samples();
        Crowd crowd = new Crowd(SIZE);
        try (Window window = new Window();
                LiveList list = Window.call(() -> new LiveList(window, crowd))) {
            window.show(list.root());
            Window.await(list.start());
            Window.run(() -> {
                list.model().sortProperty().set(new Sort(Column.STATE, false));
                list.search().requestFocus();
            });
            keys(window, list, crowd, WARM_UP, new Samples());
            keys(window, list, crowd, KEYS, ours);
            list.check();
            PlainList other = Window.call(() -> new PlainList(window));
            window.show(other.root());
            plainKeys(window, other, crowd, PLAIN_KEYS / 3, new Samples());
            plainKeys(window, other, crowd, PLAIN_KEYS, plain);
        }
        double value = ours.percentile(95);
        return new Figure(
                name(),
                value,
                "ms",
                plain.percentile(95),
                "p95 within 100 ms",
                value <= 100,
                String.format(Locale.ROOT, "median %.1f, max %.1f", ours.median(), ours.max()));
    }

    private void keys(Window window, LiveList list, Crowd crowd, int count, Samples into) {
        try (Polls _ = new Polls(() -> {
            List<Endpoint> changed = crowd.change(Set.of());
            Window.await(list.poll(changed));
        })) {
            for (String text : typed(crowd, count)) {
                int through = crowd.named(text);
                key(
                        window,
                        () -> list.search().setText(text),
                        () -> list.model().rows().size() == through && onScreen(list, text),
                        into);
            }
        }
    }

    private void plainKeys(Window window, PlainList list, Crowd crowd, int count, Samples into) {
        try (Polls _ = new Polls(() -> {
            crowd.change(Set.of());
            Window.await(list.poll(crowd.all()));
        })) {
            for (String text : typed(crowd, count)) {
                int through = crowd.named(text);
                key(window, () -> list.filter(text), () -> list.shown() == through, into);
            }
        }
    }

    /// A key now, and the next after a while: some eight in a second.
    private void key(Window window, Runnable press, BooleanSupplier shown, Samples into) {
        long pressed = System.nanoTime();
        Window.await(Window.call(() -> {
            press.run();
            return window.whenLaidOut(() -> shown.getAsBoolean() && note(pressed, into));
        }));
        LockSupport.parkNanos((60 + random.nextInt(120)) * 1_000_000L);
    }

    private static boolean note(long pressed, Samples into) {
        into.add(System.nanoTime() - pressed);
        return true;
    }

    private static boolean onScreen(LiveList list, String text) {
        VirtualFlow<?> flow = (VirtualFlow<?>) list.root().lookup(".virtual-flow");
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return shows(first, list, text) && shows(last, list, text);
    }

    private static boolean shows(IndexedCell<?> cell, LiveList list, String text) {
        return cell != null
                && cell.getItem() instanceof EndpointEntry row
                && row == list.model().rows().get(cell.getIndex())
                && row.nameProperty().get().contains(text);
    }

    /// What the search says after each key: the beginning of a name, letter by letter, and back again. A text
    /// that lets through as many rows as the one before isn't among them: one couldn't tell that it was done.
    private List<String> typed(Crowd crowd, int count) {
        List<String> all = new ArrayList<>();
        int before = crowd.size();
        int end = 4;
        int step = 1;
        String name = crowd.name(random.nextInt(crowd.size()));
        while (all.size() < count) {
            String text = name.substring(0, end);
            int through = crowd.named(text);
            if (through != before) {
                all.add(text);
                before = through;
            }
            if (end == 9) {
                step = -1;
            } else if (end == 4 && step < 0) {
                step = 1;
                name = crowd.name(random.nextInt(crowd.size()));
            }
            end += step;
        }
        return all;
    }

    /// Polls, one after another, on a thread of their own.
    private static final class Polls implements AutoCloseable {
        private final Thread thread;
        private volatile boolean ended;

        Polls(Runnable poll) {
            thread = Thread.ofPlatform().daemon().name("polls").start(() -> {
                while (!ended) {
                    poll.run();
                }
            });
        }

        @Override
        public void close() {
            ended = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
