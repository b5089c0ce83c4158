package org.resolverdesk.ui.shell;

import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// The rail at the left: one entry a page.
final class Rail extends VBox {
    private final ShellModel model;

    /// `rehearsal`: whether the window is in the rehearsal, which alone has a page of its own.
    Rail(Texts texts, ShellModel model, boolean rehearsal) {
        this.model = model;
        getStyleClass().add("rail");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(entry(texts.of("rail.endpoints"), Feather.SERVER, Page.ENDPOINTS));
        getChildren().add(entry(texts.of("rail.activity"), Feather.CLOCK, Page.ACTIVITY));
        if (rehearsal) {
            getChildren().add(entry(texts.of("rail.rehearsal"), Feather.SLIDERS, Page.REHEARSAL));
        }
        getChildren()
                .addAll(
                        entry(texts.of("rail.calls"), Feather.ACTIVITY, Page.CALLS),
                        gap,
                        entry(texts.of("rail.profiles"), Feather.USERS, Page.PROFILES),
                        entry(texts.of("rail.settings"), Feather.SETTINGS, Page.SETTINGS));
    }

    private ToggleButton entry(String word, Feather glyph, Page page) {
        ToggleButton entry = new ToggleButton(word, Icon.of(glyph, "large"));
        entry.setId("rail-" + page.name().toLowerCase(Locale.ROOT));
        entry.setContentDisplay(ContentDisplay.TOP);
        entry.getStyleClass().add("rail-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setSelected(model.pageProperty().get() == page);
        model.pageProperty().addListener((value, old, now) -> entry.setSelected(now == page));
        entry.setOnAction(event -> {
            model.pageProperty().set(page);
            entry.setSelected(true);
        });
        return entry;
    }
}
