package org.resolverdesk.ui.form;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.part.Hint;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// The request as it would be sent now, as JSON or as a curl command; closed until asked for.
final class RequestPreview extends VBox {
    private final String title;
    /// Made when it is first shown: hidden or not, it would be styled with the form.
    private @Nullable TextArea text;
    private final ToggleButton json;
    private final ToggleButton curl;
    private final Button open = new Button();
    private final Icon chevron = Icon.of(Feather.CHEVRON_RIGHT, "small");
    private final Supplier<String> asJson;
    private final Supplier<String> asCurl;

    /// `copy` puts a text on the clipboard.
    RequestPreview(Texts texts, Supplier<String> asJson, Supplier<String> asCurl, Consumer<String> copy) {
        this.asJson = asJson;
        this.asCurl = asCurl;
        getStyleClass().addAll("card", "request-preview");
        title = texts.of("form.request");
        open.setText(title);
        open.setGraphic(chevron);
        open.getStyleClass().addAll("flat", "request-open");
        open.setOnAction(event -> show(!isShown()));
        json = tab(texts.of("form.request.json"));
        curl = tab(texts.of("form.request.curl"));
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(json, curl);
        json.setSelected(true);
        Button copying = new Button();
        copying.setGraphic(Icon.of(Feather.COPY, "small"));
        copying.getStyleClass().addAll("icon-button", "small-target");
        copying.setAccessibleText(texts.of("form.request.copy"));
        Hint.on(copying, texts.of("form.request.copy"));
        copying.setOnAction(event -> copy.accept(current()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(open, gap, json, curl, copying);
        head.getStyleClass().add("request-head");
        getChildren().add(head);
    }

    /// To be called when the form changed.
    void refresh() {
        TextArea shown = text;
        if (shown != null && shown.isVisible()) {
            String now = current();
            if (!now.equals(shown.getText())) {
                shown.setText(now);
            }
        }
    }

    void show(boolean shown) {
        if (text == null && shown) {
            text = area();
            getChildren().add(text);
        }
        if (text != null) {
            text.setVisible(shown);
            text.setManaged(shown);
        }
        chevron.setGlyph(shown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        refresh();
    }

    private boolean isShown() {
        return text != null && text.isVisible();
    }

    private TextArea area() {
        TextArea area = new TextArea();
        area.setEditable(false);
        area.getStyleClass().addAll("mono", "small", "request-text");
        area.setAccessibleText(title);
        return area;
    }

    private String current() {
        return curl.isSelected() ? asCurl.get() : asJson.get();
    }

    private ToggleButton tab(String word) {
        ToggleButton tab = new ToggleButton(word);
        tab.getStyleClass().add("request-tab");
        tab.setOnAction(event -> {
            tab.setSelected(true);
            show(true);
        });
        return tab;
    }
}
