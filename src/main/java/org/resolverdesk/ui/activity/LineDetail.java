package org.resolverdesk.ui.activity;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Happened;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Step;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Scrolling;
import org.resolverdesk.ui.part.Texts;

/// One line in full: every step with its time, the request and the answer, or the endpoint's timeline.
final class LineDetail extends StackPane {
    private static final List<String> FACTS = List.of(Step.ID, Step.STATUS, Step.CODE, Step.REASON, Step.REQUEST_ID);

    private final Texts texts;
    private final Words words;
    private final ActivityModel model;
    private final Takeaway takeaway;
    private final VBox column = new VBox();

    LineDetail(Texts texts, Words words, ActivityModel model, Takeaway takeaway) {
        this.texts = texts;
        this.words = words;
        this.model = model;
        this.takeaway = takeaway;
        setId("activity-detail");
        column.getStyleClass().add("activity-detail");
        getChildren().add(Scrolling.vertical(column));
        model.openProperty().addListener((value, old, now) -> show(now));
        model.timelineProperty()
                .addListener((value, old, now) -> show(model.openProperty().get()));
        show(model.openProperty().get());
    }

    private void show(@Nullable Happened line) {
        column.getChildren().clear();
        if (line == null) {
            Label none = new Label(texts.of("activity.choose"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            column.getChildren().add(none);
            return;
        }
        Label title = new Label(words.title(line));
        title.getStyleClass().add("section");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        column.getChildren().addAll(title, buttons());
        switch (line) {
            case Happened.Did(Course course) -> course(course);
            case Happened.Saw(Moment moment) -> moment(moment);
        }
    }

    private Node buttons() {
        FlowPane buttons = new FlowPane();
        buttons.getChildren().setAll(takeaway.buttons(true, "activity-one-"));
        buttons.getStyleClass().add("activity-buttons");
        buttons.getChildren().forEach(node -> node.getStyleClass().add("small"));
        return buttons;
    }

    private void course(Course course) {
        VBox steps = card();
        for (Step step : course.steps()) {
            steps.getChildren()
                    .add(line(
                            Icon.of(Words.icon(step.stage()), Words.tone(step.stage())),
                            words.step(step),
                            words.time(step.at())));
        }
        column.getChildren().addAll(head("activity.steps"), steps);
        VBox facts = card();
        fact(facts, texts.of("activity.fact.profile"), model.profileName());
        for (String key : FACTS) {
            fact(facts, texts.of("activity.fact." + key), last(course, key));
        }
        column.getChildren().addAll(head("activity.facts"), facts);
        block("activity.request", (last(course, Step.CALL) + "\n\n" + last(course, Step.REQUEST)).strip());
        block("activity.answer", last(course, Step.ANSWER));
    }

    private void moment(Moment moment) {
        VBox facts = card();
        fact(facts, texts.of("activity.fact.profile"), model.profileName());
        fact(facts, texts.of("activity.fact.id"), moment.endpoint());
        VBox timeline = card();
        for (Moment one : model.timelineProperty().get().reversed()) {
            Happened line = new Happened.Saw(one);
            timeline.getChildren()
                    .add(line(Icon.of(Words.icon(line), Words.tone(line)), words.what(one), words.time(one.at())));
        }
        column.getChildren().addAll(head("activity.facts"), facts, head("activity.timeline"), timeline);
    }

    private static VBox card() {
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "activity-card");
        return card;
    }

    private Label head(String key) {
        Label head = new Label(texts.of(key));
        head.getStyleClass().add("strong");
        return head;
    }

    private static Node line(Node icon, String what, String when) {
        Label left = new Label(what);
        left.setWrapText(true);
        left.setMinHeight(USE_PREF_SIZE);
        Label right = new Label(when);
        right.getStyleClass().addAll("small", "muted");
        // The time goes below where there is no room beside.
        FlowPane words = new FlowPane(left, right);
        words.getStyleClass().add("activity-words");
        words.setMinWidth(0);
        left.maxWidthProperty().bind(words.widthProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(icon, words);
        line.getStyleClass().add("activity-step");
        return line;
    }

    private static void fact(VBox card, String name, String value) {
        if (!value.isEmpty()) {
            Label left = new Label(name);
            left.getStyleClass().addAll("small", "muted", "activity-fact");
            Label right = new Label(value);
            right.setWrapText(true);
            right.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(right, Priority.ALWAYS);
            HBox line = new HBox(left, right);
            line.getStyleClass().add("activity-step");
            card.getChildren().add(line);
        }
    }

    private void block(String key, String body) {
        if (!body.isEmpty()) {
            TextArea area = new TextArea(body);
            area.setEditable(false);
            area.setWrapText(true);
            area.setPrefRowCount(Math.clamp(body.lines().count() + body.length() / 60, 3, 12));
            area.getStyleClass().addAll("mono", "small");
            area.setAccessibleText(texts.of(key));
            column.getChildren().addAll(head(key), area);
        }
    }

    /// The last that was written of it.
    private static String last(Course course, String key) {
        return course.steps().reversed().stream()
                .map(step -> step.fact(key))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
