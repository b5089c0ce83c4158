package org.resolverdesk.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.resolverdesk.ui.part.FileQuestion;
import org.resolverdesk.ui.part.Texts;

/// The desktop's own dialog for files, over the window, in its language of the moment.
record FileDialog(Stage stage, Supplier<Texts> texts) implements FileQuestion {
    @Override
    public void ask(What what, Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get().of("file." + what.name().toLowerCase(Locale.ROOT)));
        ExtensionFilter kind = kind(what);
        chooser.getExtensionFilters().add(kind);
        if (what == What.CERTIFICATES) {
            // Certificates have any name: the content decides.
            chooser.getExtensionFilters().add(new ExtensionFilter(texts.get().of("file.any"), "*.*"));
        }
        if (what.writes()) {
            chooser.setInitialFileName(
                    what == What.PROFILES_TO_WRITE
                            ? "resolver-desk-profiles.json"
                            : "resolver-desk-activity"
                                    + kind.getExtensions().getFirst().substring(1));
        }
        File file = what.writes() ? chooser.showSaveDialog(stage) : chooser.showOpenDialog(stage);
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    private static ExtensionFilter kind(What what) {
        return switch (what) {
            case PROFILES_TO_WRITE, PROFILES_TO_READ, JSON_TO_WRITE -> new ExtensionFilter("JSON", "*.json");
            case MARKDOWN_TO_WRITE -> new ExtensionFilter("Markdown", "*.md");
            case CERTIFICATES -> new ExtensionFilter("PEM", "*.pem", "*.crt", "*.cer", "*.der");
        };
    }
}
