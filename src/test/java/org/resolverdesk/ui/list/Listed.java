package org.resolverdesk.ui.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.collections.ListChangeListener;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.StoreInHand;
import org.resolverdesk.store.Ticker;
import org.resolverdesk.store.Work;
import org.resolverdesk.ui.part.Texts;

/// A list's model over a store in hand, and how often its rows changed.
final class Listed {
    static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");

    final StoreInHand store = new StoreInHand(NOW);
    final Map<String, String> vpcs = new HashMap<>(Map.of("vpc-a", "office"));
    final List<Throwable> thrown = new ArrayList<>();
    final ListModel model;
    int events;

    Listed() {
        this(Runnable::run);
    }

    Listed(Executor background) {
        this(background, (delay, onScreen) -> {
            onScreen.run();
            return () -> {};
        });
    }

    /// `ticker` ends the pauses between what merges do to the rows; else there are none.
    Listed(Executor background, Ticker ticker) {
        Work work = new Work(background, Runnable::run, thrown::add);
        Texts texts = new Texts(Locale.ENGLISH);
        model = new ListModel(store.store(), work, ticker, id -> vpcs.getOrDefault(id, ""), texts);
        model.rows().addListener((ListChangeListener<EndpointEntry>) _ -> events++);
    }

    List<String> names() {
        return model.rows().stream().map(row -> row.nameProperty().get()).toList();
    }

    /// What the filter lets through.
    List<String> found(String filter) {
        model.filterProperty().set(filter);
        return names();
    }

    List<String> sorted(Column by, boolean descending) {
        model.sortProperty().set(new Sort(by, descending));
        return names();
    }
}
