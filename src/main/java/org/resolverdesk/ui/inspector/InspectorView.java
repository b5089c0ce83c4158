package org.resolverdesk.ui.inspector;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Scrolling;
import org.resolverdesk.ui.part.Texts;

/// The page of calls: the list, a filter over it, and the chosen one below.
public final class InspectorView extends StackPane {
    private static final double LIST = 0.45;

    public InspectorView(Texts texts, InspectorModel model, Runnable clear) {
        getStyleClass().add("inspector");
        setId("inspector");
        Label title = new Label(texts.of("inspector.title"));
        title.getStyleClass().add("title");
        Label what = new Label(texts.of("inspector.what"));
        what.getStyleClass().addAll("small", "muted");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        CheckBox failures = failures(texts, model);
        VBox head = new VBox(title, what, bar(texts, model, failures, clear));
        head.getStyleClass().add("inspector-head");
        SplitPane both =
                new SplitPane(new CallTable(texts, model, failures.fontProperty()), new CallDetail(texts, model));
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(LIST);
        both.getStyleClass().add("inspector-both");
        BorderPane page = new BorderPane(both);
        page.setTop(head);
        page.getStyleClass().add("inspector-page");
        // Where the window is low, or everything large, the page scrolls: a call of two lines says nothing.
        ScrollPane scroll = Scrolling.vertical(page);
        scroll.setFitToHeight(true);
        getChildren().add(scroll);
    }

    private static CheckBox failures(Texts texts, InspectorModel model) {
        CheckBox failures = new CheckBox(texts.of("inspector.failures"));
        failures.setId("inspector-failures");
        failures.setMinWidth(Region.USE_PREF_SIZE);
        failures.selectedProperty().bindBidirectional(model.failuresOnlyProperty());
        return failures;
    }

    private static HBox bar(Texts texts, InspectorModel model, CheckBox failures, Runnable clear) {
        TextField filter = new TextField();
        filter.setId("inspector-filter");
        filter.setPromptText(texts.of("inspector.filter"));
        filter.setAccessibleText(texts.of("inspector.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button empty = Icon.button(Feather.TRASH_2, texts.of("inspector.clear"), clear);
        empty.setId("inspector-clear");
        HBox bar = new HBox(filter, failures, empty);
        bar.getStyleClass().add("inspector-bar");
        return bar;
    }
}
