package org.resolverdesk.ui.detail;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.ui.part.Confirmation;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Scrolling;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// One endpoint as a sheet: head, what someone can mend, fields and addresses; below them what is under way and
/// Delete.
public final class DetailView extends VBox {
    private final Texts texts;
    private final DetailModel model;
    private final DetailActions actions;
    private final Button delete = new Button();
    private final Button close = new Button();
    private final Button duplicate = new Button();
    private final Label forbidden = new Label();
    private final Notices notices;
    private final Progress progress;
    private final ScrollPane scroll;
    private @Nullable Confirmation asking;

    /// `now` is the time by our clock.
    public DetailView(Texts texts, Times times, DetailModel model, DetailActions actions, Now now) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        getStyleClass().addAll("sheet", "detail");
        Ages ages = new Ages(texts, times, now);
        notices = new Notices(texts, model, actions, ages);
        progress = new Progress(texts, model, ages);
        VBox fields =
                new VBox(notices, new Fields(texts, model, actions, ages), new AddressCard(texts, model, actions));
        fields.getStyleClass().addAll("form-fields", "detail-fields");
        scroll = Scrolling.vertical(fields);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new Head(texts, model, actions, ages), scroll, foot());
        model.entryProperty().addListener((value, old, next) -> scroll.setVvalue(0));
        model.faceProperty().addListener((value, old, next) -> show());
        model.factsProperty().addListener((value, old, next) -> show());
        model.deletionProperty().addListener((value, old, next) -> showDeletion(next));
        show();
    }

    /// True where things that move should not.
    public BooleanProperty reducedMotionProperty() {
        return progress.reducedMotionProperty();
    }

    /// Nothing can be deleted, for the reason that is said beside the button.
    public void forbidDelete(String reason) {
        forbidden.setText(reason);
        forbidden.setVisible(true);
        forbidden.setManaged(true);
        show();
    }

    private VBox foot() {
        delete.setId("detail-delete");
        delete.getStyleClass().addAll("button-outlined", "danger");
        delete.setGraphic(Icon.of(Feather.TRASH_2));
        delete.setMinWidth(USE_PREF_SIZE);
        delete.setOnAction(event -> model.askToDelete());
        close.setId("detail-close-gone");
        close.setText(texts.of("detail.gone.close"));
        close.setOnAction(event -> actions.close().run());
        duplicate.setId("detail-duplicate");
        duplicate.setText(texts.of("detail.duplicate"));
        duplicate.setGraphic(Icon.of(Feather.COPY));
        duplicate.setMinWidth(USE_PREF_SIZE);
        duplicate.setOnAction(event -> {
            EndpointEntry open = model.entryProperty().get();
            if (open != null) {
                actions.duplicate().accept(open);
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        forbidden.getStyleClass().addAll("small", "muted");
        forbidden.setWrapText(true);
        present(forbidden, false);
        HBox buttons = new HBox(duplicate, gap, forbidden, close, delete);
        buttons.getStyleClass().add("detail-buttons");
        VBox foot = new VBox(progress, buttons);
        foot.getStyleClass().add("detail-foot");
        return foot;
    }

    private void show() {
        boolean gone = model.faceProperty().get() instanceof Face.Gone;
        boolean sent = model.deletionProperty().get() instanceof Deletion.Sent;
        present(close, gone);
        present(duplicate, model.faceProperty().get() instanceof Face.Seen);
        boolean held = model.deletionProperty().get() instanceof Deletion.Held;
        present(delete, model.canDelete() || ((sent || held) && !gone));
        delete.setDisable(sent || held || forbidden.isManaged());
        delete.setText(texts.of(sent ? "detail.deleting" : "detail.delete"));
    }

    private void showDeletion(Deletion next) {
        show();
        boolean ask = next instanceof Deletion.Asking;
        Confirmation shown = asking;
        if (ask && shown == null && getScene() != null) {
            asking = Confirmation.over(this, DeleteQuestion.of(texts, model), this::confirmed, this::kept);
        } else if (!ask && shown != null) {
            asking = null;
            shown.close();
        }
    }

    private void confirmed() {
        asking = null;
        model.sendDeletion().ifPresent((EndpointEntry entry) -> actions.delete().accept(entry));
    }

    private void kept() {
        asking = null;
        model.keep();
    }

    static void present(Region node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
