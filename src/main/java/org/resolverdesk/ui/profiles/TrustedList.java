package org.resolverdesk.ui.profiles;

import java.util.Map.Entry;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.PeerCertificate;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.NoticeBar.Tone;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// Whom a profile trusts beside the usual roots: each certificate with what is compared, one by one to be taken
/// away, and the way to add those of a file.
final class TrustedList extends VBox {
    private final Texts texts;
    private final Times times;
    private final EditorModel model;
    private final Button add;

    TrustedList(Texts texts, EditorModel model, Runnable choose) {
        this.texts = texts;
        this.model = model;
        times = new Times(texts);
        getStyleClass().add("entry-fields");
        add = PageParts.button("trusted-add", texts.of("editor.trusted.add"), Feather.FILE_PLUS, choose);
        InvalidationListener changed = change -> show();
        model.trustedProperty().addListener(changed);
        model.broughtProperty().addListener(changed);
        show();
    }

    private void show() {
        int some = model.trustedProperty().get().size();
        getChildren().setAll(PageParts.wrapped(texts.of("editor.trusted", some), "small", "muted"));
        model.certificates().forEach(entry -> getChildren().add(line(entry)));
        EditorModel.Brought brought = model.broughtProperty().get();
        if (brought != null) {
            getChildren().add(said(brought));
        }
        getChildren().add(PageParts.row(add));
    }

    private Node line(Entry<String, Optional<PeerCertificate>> entry) {
        VBox words = entry.getValue()
                .map(this::facts)
                .orElseGet(() -> new VBox(PageParts.wrapped(texts.of("editor.trusted.unreadable"), "warning-text")));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button remove = Icon.button(Feather.X, texts.of("editor.trusted.remove"), () -> model.distrust(entry.getKey()));
        remove.getStyleClass().add("trusted-remove");
        HBox line = new HBox(words, remove);
        line.getStyleClass().addAll("card", "trusted-line");
        return line;
    }

    private VBox facts(PeerCertificate certificate) {
        Label fingerprint = PageParts.wrapped(PageParts.fingerprint(certificate), "mono", "fingerprint");
        return new VBox(
                PageParts.wrapped(certificate.subject(), "strong"),
                PageParts.wrapped(texts.of("trust.issuer", certificate.issuer()), "small", "muted"),
                PageParts.wrapped(
                        texts.of("trust.dates", times.day(certificate.from()), times.day(certificate.until())),
                        "small",
                        "muted"),
                fingerprint);
    }

    private NoticeBar said(EditorModel.Brought brought) {
        return switch (brought) {
            case EditorModel.Brought.Some(var file, int added, int known) ->
                new NoticeBar(Tone.INFO, Feather.CHECK_CIRCLE, texts.of("editor.trusted.added", added, file.toString()))
                        .say(texts.of("editor.trusted.compare"))
                        .say(known == 0 ? "" : texts.of("editor.trusted.known", known));
            case EditorModel.Brought.Nothing(var file, var why, String details) -> {
                NoticeBar bar = new NoticeBar(
                                Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("editor.trusted.nothing", file.toString()))
                        .say(texts.of("editor.trusted.why." + why));
                yield details.isEmpty() ? bar : bar.details(texts.of("failure.details"), details);
            }
        };
    }
}
