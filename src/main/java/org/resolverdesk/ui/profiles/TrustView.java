package org.resolverdesk.ui.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.PeerCertificate;
import org.resolverdesk.ui.part.CopyButton;
import org.resolverdesk.ui.part.Overlay;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// The certificates of a host that nobody vouches for, to be compared; one of them can be trusted for this profile.
/// There is no way to trust everything.
public final class TrustView {
    private final Texts texts;
    private final Obstacle.Untrusted untrusted;
    private final ToggleGroup choice = new ToggleGroup();
    private final List<Node> rows = new ArrayList<>();

    private TrustView(Texts texts, Obstacle.Untrusted untrusted, Consumer<String> copy) {
        this.texts = texts;
        this.untrusted = untrusted;
        for (PeerCertificate certificate : untrusted.chain()) {
            rows.add(row(certificate, copy));
        }
    }

    /// Shows them over the window; `trust` is given the one that was compared.
    public static void over(
            Node window,
            Texts texts,
            Obstacle.Untrusted untrusted,
            Consumer<String> copy,
            Consumer<PeerCertificate> trust) {
        new TrustView(texts, untrusted, copy).open(window, trust);
    }

    private void open(Node window, Consumer<PeerCertificate> trust) {
        Overlay overlay =
                new Overlay("trust", texts.of("trust.title", untrusted.host()), Feather.SHIELD_OFF, () -> {}).wide();
        Label what = wrapped(texts.of("trust.what"));
        VBox list = new VBox();
        list.getStyleClass().add("chain");
        list.getChildren().addAll(rows);
        CheckBox compared = new CheckBox(texts.of("trust.compared"));
        compared.setId("trust-compared");
        compared.setWrapText(true);
        overlay.body().getChildren().addAll(what, list, compared);
        Button not = overlay.button("trust-not", texts.of("trust.not"), overlay::dismiss);
        Button yes = overlay.button("trust-yes", texts.of("trust.yes"), () -> {
            overlay.close();
            if (choice.getSelectedToggle().getUserData() instanceof PeerCertificate certificate) {
                trust.accept(certificate);
            }
        });
        yes.getStyleClass().add("danger");
        yes.disableProperty().bind(compared.selectedProperty().not());
        if (!choice.getToggles().isEmpty()) {
            // The issuer's outlives the host's own, which is renewed each year or sooner.
            choice.selectToggle(choice.getToggles().getLast());
        }
        overlay.over(window, not);
    }

    private Node row(PeerCertificate certificate, Consumer<String> copy) {
        RadioButton subject = new RadioButton(certificate.subject());
        subject.setToggleGroup(choice);
        subject.setUserData(certificate);
        subject.setWrapText(true);
        subject.getStyleClass().add("strong");
        Label issuer = wrapped(texts.of("trust.issuer", certificate.issuer()));
        Times times = new Times(texts);
        Label dates = wrapped(texts.of("trust.dates", times.day(certificate.from()), times.day(certificate.until())));
        Label fingerprint = wrapped(PageParts.fingerprint(certificate));
        fingerprint.getStyleClass().addAll("mono", "fingerprint");
        fingerprint.setMinWidth(0);
        HBox.setHgrow(fingerprint, Priority.ALWAYS);
        issuer.getStyleClass().addAll("small", "muted");
        dates.getStyleClass().addAll("small", "muted");
        CopyButton copies = new CopyButton(texts.of("trust.copy"), certificate::sha256, copy);
        copies.withMenuOn(fingerprint);
        HBox line = new HBox(fingerprint, copies);
        line.getStyleClass().add("fingerprint-line");
        VBox row = new VBox(subject, issuer, dates, line);
        row.getStyleClass().addAll("card", "certificate");
        return row;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
