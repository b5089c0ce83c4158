package org.resolverdesk.ui.profiles;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.config.profile.ProfileDraft.Through;
import org.resolverdesk.config.profile.ProfileField;
import org.resolverdesk.ui.part.Choice;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// The way to the hosts: proxy, times, and whom is trusted beside the usual roots.
final class WayFields {
    private final Texts texts;
    private final EditorModel model;
    private final Function<ProfileField, ? extends Node> field;
    private final BiFunction<Node, BooleanSupplier, Node> when;
    private final VBox trusted = new VBox();

    WayFields(
            Texts texts,
            EditorModel model,
            Function<ProfileField, ? extends Node> field,
            BiFunction<Node, BooleanSupplier, Node> when) {
        this.texts = texts;
        this.model = model;
        this.field = field;
        this.when = when;
    }

    Node[] nodes() {
        Choice<Through> through = new Choice<>(
                "profile-proxy",
                List.of(Through.values()),
                each -> texts.of("proxy." + each),
                model.throughProperty().get(),
                model.throughProperty()::set);
        VBox own = new VBox(
                field.apply(ProfileField.PROXY_HOST),
                field.apply(ProfileField.PROXY_PORT),
                field.apply(ProfileField.PROXY_USER));
        own.getStyleClass().add("entry-fields");
        HBox times = new HBox(field.apply(ProfileField.CONNECT), field.apply(ProfileField.CALL));
        times.getStyleClass().add("entry-pair");
        times.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        trusted.getStyleClass().add("entry-fields");
        model.trustedProperty().addListener(change -> showTrusted());
        showTrusted();
        return new Node[] {
            new Label(texts.of("editor.proxy")),
            through,
            when.apply(own, () -> model.throughProperty().get() == Through.OWN),
            times,
            trusted
        };
    }

    private void showTrusted() {
        trusted.getChildren()
                .setAll(PageParts.wrapped(
                        texts.of("editor.trusted", model.trustedProperty().get().size()), "small", "muted"));
        for (String pem : model.trustedProperty().get()) {
            Label words = PageParts.wrapped(describe(pem), "small", "mono");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(
                    words,
                    Icon.button(
                            Feather.X,
                            texts.of("editor.trusted.remove"),
                            () -> model.trustedProperty().set(without(pem))));
            line.getStyleClass().add("trusted-line");
            trusted.getChildren().add(line);
        }
    }

    private List<String> without(String pem) {
        List<String> left = new ArrayList<>(model.trustedProperty().get());
        left.remove(pem);
        return List.copyOf(left);
    }

    private String describe(String pem) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return certificate.getSubjectX500Principal().getName() + "\nSHA-256 "
                    + HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (CertificateException | NoSuchAlgorithmException notOne) {
            return texts.of("editor.trusted.unreadable");
        }
    }
}
