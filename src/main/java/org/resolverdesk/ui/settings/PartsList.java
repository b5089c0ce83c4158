package org.resolverdesk.ui.settings;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.resolverdesk.config.BillOfMaterials.Part;
import org.resolverdesk.ui.part.Texts;

/// The parts of the program that others wrote, each with its licence, and the licences' texts: folded away, and not
/// read, until asked for.
final class PartsList extends VBox {
    private final Texts texts;
    private final Supplier<Shipped> shipped;
    private final VBox lines = new VBox();
    private final TextArea licence = new TextArea();

    PartsList(Texts texts, Supplier<Shipped> shipped) {
        this.texts = texts;
        this.shipped = shipped;
        getStyleClass().add("settings-parts");
        Hyperlink fold = new Hyperlink(texts.of("settings.parts.show"));
        fold.setId("settings-parts");
        fold.setOnAction(event -> {
            show(!lines.isVisible());
            fold.setText(texts.of(lines.isVisible() ? "settings.parts.hide" : "settings.parts.show"));
        });
        lines.getStyleClass().add("settings-facts");
        licence.setEditable(false);
        licence.setPrefRowCount(14);
        licence.getStyleClass().addAll("mono", "small");
        licence.setAccessibleText(texts.of("settings.parts.licence"));
        getChildren().addAll(fold, lines, licence);
        show(false);
    }

    private void show(boolean shown) {
        if (shown && lines.getChildren().isEmpty()) {
            Shipped parts = shipped.get();
            parts.parts().forEach(part -> lines.getChildren().add(line(part)));
            lines.getChildren().add(licences(parts));
        }
        lines.setVisible(shown);
        lines.setManaged(shown);
        boolean text = shown && !licence.getText().isEmpty();
        licence.setVisible(text);
        licence.setManaged(text);
    }

    private HBox line(Part part) {
        Label name = new Label(part.name());
        name.getStyleClass().add("settings-part-name");
        Label version = new Label(part.version());
        version.getStyleClass().addAll("mono", "small", "settings-part-version");
        Label terms = new Label(part.licence());
        terms.getStyleClass().addAll("small", "muted");
        return new HBox(name, version, terms);
    }

    private FlowPane licences(Shipped shipped) {
        FlowPane links = new FlowPane();
        links.getStyleClass().add("settings-licences");
        List<String> ids = List.copyOf(
                new TreeSet<>(shipped.parts().stream().map(Part::licence).toList()));
        for (String id : ids) {
            shipped.licenceText().apply(id).ifPresent(text -> {
                Hyperlink link = new Hyperlink(texts.of("settings.parts.read", id));
                link.setOnAction(event -> {
                    licence.setText(text);
                    licence.positionCaret(0);
                    show(true);
                });
                links.getChildren().add(link);
            });
        }
        return links;
    }
}
