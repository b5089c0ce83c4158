package org.resolverdesk.ui.list;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// The page of endpoints: title, directions, the table or why it is empty, and a line of notes. What
/// shows a time follows `now` while it is in a window.
public final class EndpointListView extends VBox {
    private final ListModel model;
    private final Function<ListState, EndpointTable> maker;
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.FIRST);
    private final RoundedFrame face;
    private final Button create = new Button();
    private final Label beside = new Label();
    private String forbidden = "";
    private double scale = 1;
    private @Nullable Framed rows;

    /// The table, and what goes around it.
    private record Framed(EndpointTable table, RoundedFrame frame) {}

    public EndpointListView(Texts texts, Times times, ListModel model, ListActions actions, Now now) {
        this.model = model;
        maker = remembered -> new EndpointTable(new CellParts(texts, times, model, now), actions, remembered);
        face = RoundedFrame.around(new FacePane(texts, model, actions));
        getStyleClass().add("endpoint-list-page");
        VBox.setVgrow(face, Priority.ALWAYS);
        getChildren().addAll(head(texts, actions), face, new FootLine(texts, model, actions), ruler());
        model.faceProperty().addListener(change -> showFace());
        hoverProperty().addListener(change -> freeze());
        // Once a tick is often enough to say what is looked at, and spares listening to every step of the scroll.
        now.ticksProperty().addListener(change -> look());
        showFace();
    }

    /// Makes the table, which takes a while, before there is a row for it. The first window and a form that is opened
    /// at once don't wait for it; nor do the rows, where this is called in a moment of rest.
    public void prepare() {
        rows();
    }

    /// Moves the keyboard's focus to the rows.
    public void focusTable() {
        if (rows != null) {
            rows.table().requestFocus();
        }
    }

    /// Nothing can be created, for the reason that is said beside the button.
    public void forbidNew(String reason) {
        forbidden = reason;
        create.setDisable(true);
        beside(reason);
    }

    /// What is said beside the button, such as how much of the quota is used.
    public void say(String words) {
        beside(forbidden.isEmpty() ? words : forbidden);
    }

    private void beside(String words) {
        beside.setText(words);
        beside.setVisible(!words.isEmpty());
        beside.setManaged(!words.isEmpty());
    }

    /// The columns and the order as they are now, to be remembered.
    public ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// As it was remembered; only before there is a table.
    public void restore(ListState remembered) {
        state.set(remembered.whole());
        model.sortProperty().set(remembered.sort());
    }

    private Framed rows() {
        Framed made = rows;
        if (made == null) {
            EndpointTable table = maker.apply(state.get());
            made = new Framed(table, RoundedFrame.covering(table));
            rows = made;
            VBox.setVgrow(made.frame(), Priority.SOMETIMES);
            state.bind(table.stateProperty());
            table.scale(scale);
            table.focusedProperty().addListener(change -> freeze());
        }
        return made;
    }

    private void look() {
        if (rows != null) {
            model.inSightProperty().set(rows.table().inSight());
        }
    }

    private HBox head(Texts texts, ListActions actions) {
        Label title = new Label(texts.of("list.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        create.setText(texts.of("list.new"));
        create.setGraphic(Icon.of(Feather.PLUS));
        beside.getStyleClass().addAll("small", "muted");
        beside.setId("beside-new");
        beside.setMinWidth(USE_PREF_SIZE);
        create.getStyleClass().addAll("accent", "new-endpoint");
        create.setMinWidth(USE_PREF_SIZE);
        create.setId("new-endpoint");
        create.setOnAction(event -> actions.newEndpoint().run());
        HBox choices = new HBox(new ScopeBar(texts, model), create);
        choices.getStyleClass().add("list-choices");
        // What is said beside the button goes above it where there is no room.
        FlowPane right = new FlowPane(beside, choices);
        right.setPrefWrapLength(10_000);
        right.getStyleClass().add("list-head-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox head = new HBox(title, right);
        head.getStyleClass().add("list-head");
        return head;
    }

    /// Nothing to see: its text size is that of the page, which tells the table how large everything is.
    private Label ruler() {
        Label ruler = new Label();
        ruler.setManaged(false);
        ruler.setMouseTransparent(true);
        ruler.fontProperty().addListener((value, old, font) -> scale(font.getSize() / ColumnWidths.TEXT));
        return ruler;
    }

    private void scale(double factor) {
        scale = factor;
        if (rows != null) {
            rows.table().scale(factor);
        }
    }

    private void showFace() {
        boolean some = model.faceProperty().get() == Face.ROWS;
        if (some || rows != null) {
            RoundedFrame frame = rows().frame();
            if (some && !getChildren().contains(frame)) {
                // Not before: what can't be seen is styled all the same, and the first window comes sooner.
                getChildren().add(getChildren().indexOf(face), frame);
            }
            frame.setVisible(some);
            frame.setManaged(some);
        }
        face.setVisible(!some);
        face.setManaged(!some);
    }

    private void freeze() {
        model.frozenProperty().set(isHover() || (rows != null && rows.table().isFocused()));
    }
}
