package org.resolverdesk.ui.profiles;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.store.access.Finding;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// 'Test connection': a line for each thing that was looked at, with how to mend what is wrong.
final class TestView extends VBox {
    private final Texts texts;
    private final TestModel model;
    private final FindingWords words;
    private final VBox lines = new VBox();
    private final VBox asks = new VBox();
    private final ProofFields fields;
    private final Button again;
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Label ended;

    TestView(Texts texts, ProfilesModel page, TestModel model) {
        this.texts = texts;
        this.model = model;
        words = new FindingWords(texts);
        getStyleClass().addAll("profiles-column", "entry-form");
        fields = new ProofFields(texts, model.proof());
        Button run = PageParts.button("test-submit", texts.of("test.run"), Feather.PLAY, model::submit);
        run.getStyleClass().add("accent");
        asks.getChildren().setAll(PageParts.wrapped(texts.of("test.asks"), "muted"), fields, PageParts.row(run));
        asks.getStyleClass().add("entry-fields");
        again = PageParts.button("test-again", texts.of("test.again"), Feather.REFRESH_CW, model::submit);
        busy.getStyleClass().add("button-busy");
        ended = PageParts.wrapped(texts.of("test.stopped"), "small", "muted");
        lines.getStyleClass().addAll("card", "test-lines");
        getChildren()
                .addAll(
                        PageParts.head(
                                texts, texts.of("test.title", model.profile().name()), page::showAll),
                        asks,
                        lines,
                        ended,
                        PageParts.row(again, busy));
        InvalidationListener changed = change -> show();
        model.findings().addListener(changed);
        model.runningProperty().addListener(changed);
        model.askingProperty().addListener(changed);
        model.triedProperty().addListener(changed);
        model.stoppedProperty().addListener(changed);
        show();
    }

    private void show() {
        boolean asking = model.askingProperty().get();
        asks.setVisible(asking);
        asks.setManaged(asking);
        fields.show(model.triedProperty().get());
        lines.getChildren().clear();
        model.findings().forEach(finding -> lines.getChildren().add(line(finding)));
        boolean some = !lines.getChildren().isEmpty();
        lines.setVisible(some);
        lines.setManaged(some);
        busy.setVisible(model.runningProperty().get());
        boolean stopped = model.stoppedProperty().get();
        ended.setVisible(stopped);
        ended.setManaged(stopped);
        again.setVisible(!asking);
        again.setManaged(!asking);
        again.setDisable(model.runningProperty().get());
    }

    private Node line(Finding finding) {
        var icon = switch (finding.mark()) {
            case OK -> Icon.of(Feather.CHECK_CIRCLE, "success");
            case WRONG -> Icon.of(Feather.ALERT_OCTAGON, "danger");
            case NOT_TOLD -> Icon.of(Feather.HELP_CIRCLE, "muted");
        };
        Label subject = new Label(words.subject(finding));
        subject.getStyleClass().addAll("strong", "test-subject");
        subject.setWrapText(true);
        VBox says = new VBox(PageParts.wrapped(words.says(finding)));
        String mend = words.mend(finding);
        if (!mend.isEmpty()) {
            says.getChildren().add(PageParts.wrapped(mend, "small", "muted"));
        }
        String details = words.details(finding);
        if (finding.mark() == Finding.Mark.WRONG && !details.isEmpty()) {
            says.getChildren().add(PageParts.wrapped(details, "mono", "small", "muted"));
        }
        says.setMinWidth(0);
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox line = new HBox(icon, subject, says);
        line.getStyleClass().add("test-line");
        line.setAccessibleText(texts.of("test.mark." + finding.mark()) + ": " + words.subject(finding));
        return line;
    }
}
