package org.resolverdesk.ui.settings;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Keys;
import org.resolverdesk.ui.part.Texts;

/// The zoom: smaller, how much it is, larger, and back to the usual.
final class ZoomBox extends HBox {
    private final SettingsModel model;
    private final Texts texts;
    private final Label percent = new Label();
    private final Button out;
    private final Button in;
    private final Button usual;
    /// Held here and weakly there, since what can be set outlives the page.
    private final InvalidationListener changed = change -> show();

    ZoomBox(Texts texts, SettingsModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("settings-zoom");
        out = Icon.button(Feather.MINUS, texts.of("settings.zoom.out", Keys.shortcut()), model::zoomOut);
        in = Icon.button(Feather.PLUS, texts.of("settings.zoom.in", Keys.shortcut()), model::zoomIn);
        usual = new Button(texts.of("settings.zoom.reset"));
        usual.getStyleClass().add("small");
        usual.setMinWidth(USE_PREF_SIZE);
        usual.setOnAction(event -> model.zoomReset());
        out.setId("settings-zoom-out");
        in.setId("settings-zoom-in");
        usual.setId("settings-zoom-reset");
        percent.setId("settings-zoom-percent");
        percent.getStyleClass().add("settings-percent");
        getChildren().addAll(out, percent, in, usual);
        model.zoomProperty().addListener(new WeakInvalidationListener(changed));
        show();
    }

    private void show() {
        percent.setText(texts.of(
                "settings.zoom.percent", Integer.toString(model.zoomProperty().get())));
        out.setDisable(!model.canZoomOut());
        in.setDisable(!model.canZoomIn());
        usual.setDisable(model.zoomProperty().get() == 100);
    }
}
