package org.resolverdesk.ui.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.resolverdesk.ui.part.Confirmation;
import org.resolverdesk.ui.part.Texts;

/// The question before a deletion: it names everything that goes.
final class DeleteQuestion {
    private static final int LONGEST = 25;

    private DeleteQuestion() {}

    static Confirmation.Question of(Texts texts, DetailModel model) {
        Facts facts = model.factsProperty().get();
        Tally tally = model.tallyProperty().get();
        List<Node> body = new ArrayList<>();
        body.add(label(texts.of("detail.question.what", facts.name(), facts.direction())));
        body.add(label(facts.id(), "mono", "small", "muted"));
        body.add(label(texts.of("detail.question.addresses", tally.total())));
        if (!tally.rows().isEmpty()) {
            body.add(addresses(texts, tally));
        }
        Integer rules = facts.rules();
        if (rules != null && rules > 0) {
            body.add(label(texts.of("detail.question.rules", rules), "warning-text"));
        }
        body.add(label(texts.of("detail.question.undone"), "small", "muted"));
        return new Confirmation.Question(
                "delete",
                texts.of("detail.question", shortened(facts.name())),
                body,
                texts.of("detail.question.confirm", shortened(facts.name())),
                texts.of("detail.question.keep"));
    }

    /// A name for a title and a button: the middle of a long one is left out there, since the text says it whole.
    private static String shortened(String name) {
        int each = (LONGEST - 1) / 2;
        return name.length() <= LONGEST ? name : name.substring(0, each) + "…" + name.substring(name.length() - each);
    }

    private static VBox addresses(Texts texts, Tally tally) {
        VBox all = new VBox();
        all.getStyleClass().addAll("card", "inset", "confirmation-list");
        for (AddressRow.Shown row : tally.rows()) {
            String ip = row.ip().isEmpty() ? texts.of("detail.ip.picking") : row.ip();
            all.getChildren().add(label(row.subnet().isEmpty() ? ip : ip + "  ·  " + row.subnet(), "mono", "small"));
        }
        return all;
    }

    private static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
