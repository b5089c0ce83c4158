package org.resolverdesk.ui.list;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.resolverdesk.store.EndpointEntry;

/// A cell of one line.
abstract class WordCell extends EntryCell {
    /// What is shown where nothing is known.
    static final String NOTHING = "–";

    private final Label word;
    private final Function<EndpointEntry, List<? extends ObservableValue<?>>> sources;

    WordCell(Function<EndpointEntry, List<? extends ObservableValue<?>>> sources) {
        this(new Label(), sources);
    }

    private WordCell(Label word, Function<EndpointEntry, List<? extends ObservableValue<?>>> sources) {
        super(line(word));
        this.word = word;
        this.sources = sources;
    }

    private static Region line(Label word) {
        HBox line = new HBox(word);
        line.getStyleClass().add("cell-line");
        return line;
    }

    Label word() {
        return word;
    }

    /// Shows a text; an empty one as nothing known, muted.
    final void say(String text) {
        word.setText(text.isEmpty() ? NOTHING : text);
        style(word, "muted", text.isEmpty());
    }

    @Override
    final List<? extends ObservableValue<?>> sources(EndpointEntry row) {
        return sources.apply(row);
    }
}
