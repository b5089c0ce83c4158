package org.resolverdesk.ui.profiles;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.SignatureDispute;
import org.resolverdesk.ui.part.Overlay;
import org.resolverdesk.ui.part.Texts;

/// What was signed here beside what the service made of it, the first difference marked.
public final class DisputeView {
    private final Texts texts;
    private final SignatureDispute dispute;

    private DisputeView(Texts texts, SignatureDispute dispute) {
        this.texts = texts;
        this.dispute = dispute;
    }

    public static void over(Node window, Texts texts, SignatureDispute dispute, Consumer<String> copy) {
        new DisputeView(texts, dispute).open(window, copy);
    }

    private void open(Node window, Consumer<String> copy) {
        Overlay overlay = new Overlay("dispute", texts.of("dispute.title"), Feather.GIT_MERGE, () -> {}).wide();
        boolean differ = dispute.line() >= 0;
        Label what = new Label(
                differ
                        ? texts.of(
                                "dispute.differ",
                                Integer.toString(dispute.line() + 1),
                                Integer.toString(dispute.column() + 1))
                        : texts.of("dispute.same"));
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        HBox both = new HBox(side("dispute.ours", dispute.ours()), side("dispute.theirs", dispute.theirs()));
        both.getStyleClass().add("dispute-sides");
        overlay.body().getChildren().addAll(what, both);
        overlay.button(
                "dispute-copy",
                texts.of("dispute.copy"),
                () -> copy.accept(texts.of("dispute.ours") + "\n" + dispute.ours() + "\n\n" + texts.of("dispute.theirs")
                        + "\n" + dispute.theirs()));
        Button close = overlay.button("dispute-close", texts.of("dispute.close"), overlay::dismiss);
        overlay.over(window, close);
    }

    private VBox side(String key, String request) {
        Label title = new Label(texts.of(key));
        title.getStyleClass().add("strong");
        VBox lines = new VBox();
        lines.getStyleClass().addAll("card", "inset", "dispute-lines");
        List<String> all = request.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            lines.getChildren().add(line(i, all.get(i)));
        }
        VBox side = new VBox(title, lines);
        side.getStyleClass().add("dispute-side");
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private Node line(int number, String text) {
        boolean marked = number == dispute.line();
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("dispute-line");
        if (!marked) {
            flow.getChildren().add(words((number + 1) + "  " + text, "dispute-text"));
            return flow;
        }
        int at = Math.clamp(dispute.column(), 0, text.length());
        flow.getStyleClass().add("marked");
        flow.setAccessibleText(texts.of("dispute.first", text));
        flow.getChildren()
                .addAll(
                        words((number + 1) + " ▸" + text.substring(0, at), "dispute-text"),
                        words(at < text.length() ? text.substring(at) : "∅", "dispute-different"));
        return flow;
    }

    private static Text words(String text, String style) {
        Text words = new Text(text);
        words.getStyleClass().add(style);
        return words;
    }
}
