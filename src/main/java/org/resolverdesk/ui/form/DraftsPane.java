package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Draft;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Texts;

/// The drafts above the form, the last changed first, with their age: to open, name, discard and bring back.
/// Takes no room while it isn't asked for.
final class DraftsPane extends VBox {
    private final Texts texts;
    private final DraftsModel model;
    private final Now now;
    private final Runnable begin;
    private final VBox rows = new VBox();
    private final HBox undo = new HBox();
    private @Nullable Draft undoable;
    private final InvalidationListener changed = change -> show();
    private final InvalidationListener ticked = change -> views().forEach(DraftRow::tick);

    /// `begin` puts the focus where a person begins, once the form is another.
    DraftsPane(Texts texts, DraftsModel model, Now now, Runnable begin) {
        this.texts = texts;
        this.model = model;
        this.now = now;
        this.begin = begin;
        setId("drafts-pane");
        getStyleClass().add("drafts");
        // The book outlives the sheet, which is made anew for another language: it must not hold on to it.
        model.all().addListener(new WeakInvalidationListener(changed));
        model.currentProperty().addListener(new WeakInvalidationListener(changed));
        model.discardedProperty().addListener(new WeakInvalidationListener(changed));
        now.ticksProperty().addListener(new WeakInvalidationListener(ticked));
        model.shownProperty().addListener(changed);
        show();
    }

    /// Not before somebody asks for it: what can't be seen is styled all the same, and the form comes sooner.
    private void furnish() {
        rows.getStyleClass().add("drafts-rows");
        undo.getStyleClass().add("drafts-undo");
        Button another = new Button(texts.of("form.drafts.another"), Icon.of(Feather.FILE_PLUS));
        another.setId("draft-another");
        another.getStyleClass().add("small");
        another.setOnAction(event -> {
            model.beginAnother();
            begin.run();
        });
        another.disableProperty().bind(model.currentProperty().isNull());
        getChildren().addAll(rows, undo, another);
    }

    private void show() {
        boolean shown = model.shownProperty().get();
        setVisible(shown);
        setManaged(shown);
        if (!shown) {
            rows.getChildren().clear();
            return;
        }
        if (getChildren().isEmpty()) {
            furnish();
        }
        layRows();
        showUndo(model.discardedProperty().get());
    }

    /// Lays the rows out anew, keeping those of drafts that stay.
    private void layRows() {
        List<Node> next = new ArrayList<>();
        for (Draft draft : List.copyOf(model.all())) {
            DraftRow row = row(draft);
            next.add(row);
            row.show(draft, next.size(), isCurrent(draft));
        }
        if (next.isEmpty()) {
            Label none = new Label(texts.of("form.drafts.none"));
            none.getStyleClass().addAll("small", "muted");
            none.setWrapText(true);
            next.add(none);
        }
        if (!next.equals(rows.getChildren())) {
            rows.getChildren().setAll(next);
        }
    }

    private DraftRow row(Draft draft) {
        return views().stream()
                .filter(row -> row.draftId() == draft.id())
                .findFirst()
                .orElseGet(() -> new DraftRow(texts, model, draft, now, begin));
    }

    private boolean isCurrent(Draft draft) {
        Draft current = model.currentProperty().get();
        return current != null && current.id() == draft.id();
    }

    private List<DraftRow> views() {
        return rows.getChildren().stream()
                .filter(DraftRow.class::isInstance)
                .map(DraftRow.class::cast)
                .toList();
    }

    private void showUndo(@Nullable Draft discarded) {
        boolean shown = discarded != null && discarded.equals(undoable);
        undoable = discarded;
        if (shown) {
            return;
        }
        undo.getChildren().clear();
        if (discarded != null) {
            Label words = new Label(texts.of("form.drafts.discarded", DraftRow.title(texts, discarded)));
            words.getStyleClass().add("small");
            words.setMinWidth(0);
            Button back = new Button(texts.of("form.drafts.undo"));
            back.setId("draft-undo");
            back.getStyleClass().add("small");
            back.setMinWidth(USE_PREF_SIZE);
            back.setOnAction(event -> model.undoDiscard());
            undo.getChildren().addAll(words, gap(), back);
        }
        undo.setVisible(discarded != null);
        undo.setManaged(discarded != null);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
