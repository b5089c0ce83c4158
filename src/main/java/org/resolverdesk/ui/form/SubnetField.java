package org.resolverdesk.ui.form;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// Takes a subnet: picked from a list that narrows while one types, or an id pasted. What is typed is in the
/// model at every key; a text that means no subnet stays as typed.
final class SubnetField extends StackPane {
    private static final int LINES = 7;

    private final TextField text;
    private final Popup popup = new Popup();
    private final ListView<Subnet> list = new ListView<>();
    private final SubnetChoices choices;
    private final StringProperty value;
    private final Runnable picked;
    private final OldValue old;
    private final ChangeListener<Object> moreKnown = (observable, old, now) -> moreIsKnown();
    private final ListChangeListener<Subnet> listRead = change -> listWasRead();
    private boolean typing = true;

    /// `text` is what is typed into; `picked` is run when a subnet was chosen from the list.
    SubnetField(Texts texts, SubnetChoices choices, StringProperty value, TextField text, Runnable picked) {
        this.choices = choices;
        this.value = value;
        this.text = text;
        this.picked = picked;
        old = new OldValue(text, value);
        getStyleClass().add("subnet-field");
        text.setPromptText(texts.of("form.subnet.prompt"));
        Button arrow = new Button();
        arrow.setGraphic(Icon.of(Feather.CHEVRON_DOWN, "small", "muted"));
        arrow.getStyleClass().add("field-arrow");
        arrow.setFocusTraversable(false);
        arrow.setAccessibleText(texts.of("form.subnet.list"));
        arrow.setOnAction(event -> toggle());
        StackPane.setAlignment(arrow, Pos.CENTER_RIGHT);
        getChildren().addAll(text, arrow);
        list.setCellFactory(view -> new SubnetCell(texts, choices, this::pick));
        list.getStyleClass().add("subnet-list");
        list.setFocusTraversable(false);
        // What is known of subnets outlives the row: it must not hold on to it.
        choices.changes().addListener(new WeakChangeListener<>(moreKnown));
        choices.subnets().addListener(new WeakListChangeListener<>(listRead));
        popup.setAutoHide(true);
        // The click that ends the list is meant for what it is on.
        popup.setConsumeAutoHidingEvents(false);
        popup.setHideOnEscape(false);
        popup.getContent().add(list);
        text.textProperty().addListener((observable, old, now) -> typed(now));
        text.focusedProperty().addListener((observable, was, is) -> focusChanged(is));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        text.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> open(false));
        value.addListener((observable, old, now) -> {
            if (!choices.resolve(text.getText(), now).equals(now)) {
                display();
            }
        });
        display();
    }

    TextField input() {
        return text;
    }

    boolean listShown() {
        return popup.isShowing();
    }

    private void display() {
        typing = false;
        text.setText(choices.display(value.get()));
        typing = true;
    }

    private void typed(String now) {
        if (!typing) {
            return;
        }
        value.set(choices.resolve(now, value.get()));
        if (text.isFocused()) {
            open(true);
        }
    }

    private void focusChanged(boolean has) {
        if (has) {
            text.selectAll();
        } else {
            popup.hide();
            settle();
        }
    }

    /// A text that meant no subnet when it was typed can mean one since the subnets were read.
    private void settle() {
        value.set(choices.resolve(value.get(), value.get()));
        display();
    }

    private void listWasRead() {
        if (!text.isFocused()) {
            settle();
        }
    }

    private void moreIsKnown() {
        if (popup.isShowing()) {
            list.refresh();
        }
        if (!text.isFocused()) {
            display();
        }
    }

    private void toggle() {
        boolean shown = popup.isShowing();
        text.requestFocus();
        if (shown) {
            popup.hide();
        } else {
            open(false);
        }
    }

    /// Opens the list: what matches the text when `narrowed`, else all, with the chosen one selected.
    private void open(boolean narrowed) {
        list.getItems().setAll(narrowed ? choices.matching(text.getText()) : choices.subnets());
        if (list.getItems().isEmpty() || getScene() == null) {
            popup.hide();
            return;
        }
        list.getSelectionModel().clearSelection();
        int chosen = list.getItems().indexOf(choices.byId(value.get()).orElse(null));
        list.getSelectionModel().select(narrowed ? 0 : Math.max(0, chosen));
        double line = 2.9 * text.getFont().getSize();
        list.setFixedCellSize(line);
        list.setPrefHeight(Math.min(LINES, list.getItems().size()) * line + 4);
        list.setPrefWidth(Math.max(getWidth(), 32 * text.getFont().getSize()));
        list.setStyle("-fx-font-size: " + text.getFont().getSize() + "px;");
        list.getItems().stream().limit(LINES).map(Subnet::id).forEach(choices.readFree());
        if (!popup.isShowing()) {
            Bounds at = localToScreen(getLayoutBounds());
            popup.show(this, at.getMinX(), at.getMaxY() + 2);
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            if (popup.isShowing()) {
                move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            } else {
                open(false);
            }
            event.consume();
        } else if (popup.isShowing() && event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            pick(list.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (popup.isShowing() && event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && bringBack()) {
            event.consume();
        }
    }

    /// What was typed can mean the old subnet and still read differently.
    private boolean bringBack() {
        boolean typed = !text.getText().equals(choices.display(value.get()));
        boolean changed = old.bringBack();
        display();
        text.selectAll();
        return typed || changed;
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        int next = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + by, 0, last);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - LINES + 2));
    }

    private void pick(@Nullable Subnet chosen) {
        popup.hide();
        if (chosen != null) {
            value.set(chosen.id());
            display();
            text.selectAll();
            picked.run();
        }
    }
}
