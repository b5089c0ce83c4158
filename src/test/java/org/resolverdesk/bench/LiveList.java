package org.resolverdesk.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Vpc;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.Cloud;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.store.FakeRules;
import org.resolverdesk.store.Reading;
import org.resolverdesk.store.ScheduledTicker;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.Ticker;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;
import org.resolverdesk.ui.list.EndpointListView;
import org.resolverdesk.ui.list.ListActions;
import org.resolverdesk.ui.list.ListModel;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// The program's own list, from the poller to the table, wired as the program wires it, over a crowd.
final class LiveList implements AutoCloseable {
    private final Window window;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("timer").factory());
    private final ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    private final AtomicInteger arranging = new AtomicInteger();
    private final Now now = new Now(InstantSource.system(), lasting -> {});
    private final Journal journal;
    private final Session session;
    private final ListModel model;
    private final EndpointListView view;
    private final TextField search = new TextField();
    private final VBox root;

    /// JavaFX thread.
    LiveList(Window window, Crowd crowd) {
        this.window = window;
        URI none = URI.create("http://127.0.0.1:9");
        Profile profile = new Profile("crowd", none, none, none, List.of("eu-de"), "project", "domain");
        Work work = new Work(background, Platform::runLater, thrown::add);
        ScheduledTicker ticker = new ScheduledTicker(timer, work);
        journal = JournalInHand.beside(Clock.systemUTC());
        Cloud cloud = new Cloud(crowd, new FakeRules(), new Vpcs(), () -> null);
        session = new Session(profile, cloud, journal, work, new Timing(Clock.systemUTC(), ticker));
        Texts texts = new Texts(Locale.ENGLISH);
        model = new ListModel(session.endpoints(), counted(), counted(ticker), this::vpcName, texts);
        ListActions actions =
                new ListActions(row -> {}, () -> {}, row -> {}, row -> {}, session.poller()::refreshNow, text -> {});
        view = new EndpointListView(texts, new Times(texts), model, actions, now);
        session.subnets().vpcsProperty().addListener((_, _, _) -> model.vpcNamesChanged());
        search.textProperty().bindBidirectional(model.filterProperty());
        VBox.setVgrow(view, Priority.ALWAYS);
        root = new VBox(search, view);
        tick(ticker);
    }

    /// Work for the list alone, so that it can be told whether the list has something to do.
    private Work counted() {
        return new Work(
                task -> {
                    arranging.incrementAndGet();
                    background.execute(task);
                },
                task -> Platform.runLater(() -> {
                    task.run();
                    arranging.decrementAndGet();
                }),
                thrown::add);
    }

    /// A ticker for the list alone, for the same.
    private Ticker counted(Ticker ticker) {
        return (delay, onScreen) -> {
            arranging.incrementAndGet();
            AtomicBoolean over = new AtomicBoolean();
            Cancellable waiting = ticker.after(delay, () -> {
                over.set(true);
                onScreen.run();
                arranging.decrementAndGet();
            });
            return () -> {
                waiting.cancel();
                if (!over.getAndSet(true)) {
                    arranging.decrementAndGet();
                }
            };
        };
    }

    private void tick(ScheduledTicker ticker) {
        now.tick();
        ticker.after(Duration.ofSeconds(1), () -> tick(ticker));
    }

    private String vpcName(String id) {
        return Optional.ofNullable(session.subnets().vpcsProperty().get().get(id))
                .map(Vpc::name)
                .orElse("");
    }

    VBox root() {
        return root;
    }

    ListModel model() {
        return model;
    }

    TextField search() {
        return search;
    }

    /// Begins to read; done when everything has been read and is on screen.
    Future<Void> start() {
        return Window.call(() -> {
            // As if by the user: else it would take the time that a service's limit of calls makes it take.
            session.poller().refreshNow();
            session.start();
            return window.whenLaidOut(
                    () -> session.endpoints().readingProperty().get().whole() && settled());
        });
    }

    /// Reads both directions once more; done when all that changed is on screen.
    Future<Void> poll(List<Endpoint> changed) {
        return Window.call(() -> {
            Instant begun = Instant.now();
            session.poller().refreshNow();
            return window.whenLaidOut(() -> readSince(begun) && settled() && shown(changed));
        });
    }

    /// Whether the list has nothing to do. JavaFX thread.
    boolean settled() {
        return arranging.get() == 0;
    }

    /// Fails where anything was thrown on the way.
    void check() {
        if (!thrown.isEmpty()) {
            throw new AssertionError(thrown.peek());
        }
    }

    @Override
    public void close() {
        Window.run(() -> {
            session.close();
            model.close();
        });
        timer.shutdownNow();
        background.shutdownNow();
        journal.close();
    }

    private boolean readSince(Instant begun) {
        Reading reading = session.endpoints().readingProperty().get();
        for (Direction direction : Direction.values()) {
            if (!(reading.of(direction) instanceof Reading.State.Read(Instant at)) || at.isBefore(begun)) {
                return false;
            }
        }
        return true;
    }

    private boolean shown(List<Endpoint> changed) {
        return changed.stream()
                .allMatch(endpoint -> session.endpoints()
                        .byId(endpoint.id())
                        .map(row -> row.stateProperty().get().equals(new EntryState.Seen(endpoint.status())))
                        .orElse(false));
    }
}
