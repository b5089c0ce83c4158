package org.resolverdesk.ui.activity;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.part.FileQuestion;
import org.resolverdesk.ui.part.FileQuestion.What;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// The ways out of the page for a change ticket: onto the clipboard, or into a file.
record Takeaway(Texts texts, ActivityModel model, Consumer<String> copy, FileQuestion askFile) {

    /// Of what is shown, or of the open line alone; `prefix` begins the ids of the buttons.
    List<Node> buttons(boolean openOnly, String prefix) {
        Button markdown = new Button(texts.of("activity.copy.markdown"), Icon.of(Feather.COPY));
        markdown.setId(prefix + "markdown");
        markdown.setOnAction(event -> model.markdown(openOnly, copy));
        Button json = new Button(texts.of("activity.copy.json"), Icon.of(Feather.COPY));
        json.setId(prefix + "json");
        json.setOnAction(event -> model.json(openOnly, copy));
        MenuButton save = new MenuButton(texts.of("activity.save"), Icon.of(Feather.SAVE));
        save.setId(prefix + "save");
        save.getItems()
                .setAll(
                        item("activity.save.markdown", What.MARKDOWN_TO_WRITE, openOnly),
                        item("activity.save.json", What.JSON_TO_WRITE, openOnly));
        return List.of(markdown, json, save);
    }

    private MenuItem item(String key, What what, boolean openOnly) {
        MenuItem item = new MenuItem(texts.of(key));
        item.setOnAction(event -> askFile.ask(what, file -> model.save(openOnly, what == What.JSON_TO_WRITE, file)));
        return item;
    }
}
