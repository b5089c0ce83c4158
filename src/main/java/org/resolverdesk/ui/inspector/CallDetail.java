package org.resolverdesk.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.export.CallText;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// One call whole: what was sent, and what came back.
final class CallDetail extends BorderPane {
    private final Texts texts;
    private final Label head = new Label();
    private final Label facts = new Label();
    private final TextArea request = area("call-request");
    private final TextArea response = area("call-response");
    private final Label choose = new Label();

    CallDetail(Texts texts, InspectorModel model) {
        this.texts = texts;
        getStyleClass().addAll("card", "call-detail");
        setId("call-detail");
        head.getStyleClass().addAll("mono", "strong");
        for (Label label : new Label[] {head, facts}) {
            label.setWrapText(true);
            label.setMinWidth(0);
            label.setMinHeight(USE_PREF_SIZE);
        }
        facts.getStyleClass().addAll("small", "muted");
        choose.setText(texts.of("inspector.choose"));
        choose.getStyleClass().add("muted");
        VBox words = new VBox(head, facts);
        words.getStyleClass().add("call-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox top = new HBox(
                words,
                button("call-curl", "inspector.curl", Feather.TERMINAL, model::copyCurl),
                button("call-support", "inspector.support", Feather.COPY, model::copyForSupport));
        top.getStyleClass().add("call-top");
        HBox both = new HBox(side("inspector.request", request), side("inspector.response", response));
        both.getStyleClass().add("call-both");
        model.selectedProperty().addListener((value, old, call) -> show(call, top, both));
        show(model.selectedProperty().get(), top, both);
    }

    private void show(@Nullable Exchange call, Node top, Node both) {
        if (call == null) {
            setTop(null);
            setCenter(choose);
            return;
        }
        head.setText(call.method() + " " + CallText.path(call));
        String id = CallText.requestId(call);
        String said = call.status() == 0
                ? texts.of("inspector.no-answer", String.valueOf(call.failure()))
                : CallTable.status(call);
        String took = texts.of("inspector.took", Long.toString(call.took().toMillis()));
        facts.setText(String.join(" · ", CallText.host(call), said, took)
                + (id.isEmpty() ? "" : " · " + texts.of("inspector.id", id)));
        request.setText(CallText.request(call));
        response.setText(CallText.response(call));
        setTop(top);
        setCenter(both);
    }

    private VBox side(String key, TextArea area) {
        Label title = new Label(texts.of(key));
        title.setLabelFor(area);
        title.getStyleClass().addAll("small", "muted");
        area.setAccessibleText(title.getText());
        VBox.setVgrow(area, Priority.ALWAYS);
        VBox side = new VBox(title, area);
        side.getStyleClass().add("call-side");
        side.setMinWidth(0);
        side.setPrefWidth(1);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private static TextArea area(String id) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setEditable(false);
        area.getStyleClass().addAll("mono", "small", "call-text");
        return area;
    }

    /// Says with a check mark that it was done, until one looks elsewhere.
    private Button button(String id, String key, Feather glyph, Runnable action) {
        Button button = new Button(texts.of(key), Icon.of(glyph, "small"));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            action.run();
            button.setGraphic(Icon.of(Feather.CHECK, "small"));
        });
        button.focusedProperty().addListener((value, was, is) -> {
            if (!is) {
                button.setGraphic(Icon.of(glyph, "small"));
            }
        });
        return button;
    }
}
