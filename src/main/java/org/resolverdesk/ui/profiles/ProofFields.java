package org.resolverdesk.ui.profiles;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.spec.Weight;
import org.resolverdesk.ui.part.FieldBox;
import org.resolverdesk.ui.part.Texts;

/// A field for each secret that a sign-in needs; none ever shows what is in it.
final class ProofFields extends VBox {
    private final Texts texts;
    private final ProofModel model;
    private final Map<SecretKind, FieldBox> boxes = new EnumMap<>(SecretKind.class);
    private final Map<SecretKind, PasswordField> fields = new EnumMap<>(SecretKind.class);
    private final TextField passcode = new TextField();
    private @Nullable FieldBox passcodeBox;
    private boolean tried;

    ProofFields(Texts texts, ProofModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("entry-fields");
        for (SecretKind kind : model.needs()) {
            PasswordField field = new PasswordField();
            field.setId("secret-" + kind.word());
            field.textProperty().bindBidirectional(model.typed(kind));
            field.textProperty().addListener(change -> show(tried));
            FieldBox box = new FieldBox(texts.of("secret." + kind), texts.of("secret.hint." + kind), field, field);
            fields.put(kind, field);
            boxes.put(kind, box);
            getChildren().add(box);
        }
        if (model.asksPasscode()) {
            passcode.setId("passcode");
            passcode.textProperty().bindBidirectional(model.passcodeProperty());
            passcode.textProperty().addListener(change -> show(tried));
            passcode.setPrefColumnCount(8);
            FieldBox box =
                    new FieldBox(texts.of("secret.passcode"), texts.of("secret.passcode.hint"), passcode, passcode);
            passcodeBox = box;
            getChildren().add(box);
        }
    }

    /// The field to begin with: the first that something is missing in.
    Node first() {
        List<SecretKind> missing = model.missing();
        if (!missing.isEmpty()) {
            return Objects.requireNonNull(fields.get(missing.getFirst()));
        }
        return model.asksPasscode()
                ? passcode
                : Objects.requireNonNull(fields.get(model.needs().getFirst()));
    }

    /// The field that has the focus, if one has.
    Optional<Node> focused() {
        return Stream.concat(fields.values().stream(), Stream.of(passcode))
                .filter(Node::isFocused)
                .<Node>map(field -> field)
                .findFirst();
    }

    /// Shows what is known, and with `tried` what is missing, from now on at every key.
    void show(boolean tried) {
        this.tried = tried;
        fields.forEach(
                (kind, field) -> field.setPromptText(texts.of(model.knows(kind) ? "secret.known" : "secret.prompt")));
        boxes.forEach((kind, box) -> {
            boolean missing = tried && model.missing().contains(kind);
            boolean malformed = tried && model.malformed().contains(kind);
            String says = malformed ? "secret.malformed" : "secret.missing." + kind;
            box.show(missing || malformed ? Weight.ERROR : null, missing || malformed ? texts.of(says) : "");
        });
        if (passcodeBox != null) {
            boolean missing = tried && model.passcodeMissing();
            passcodeBox.show(missing ? Weight.ERROR : null, missing ? texts.of("secret.passcode.missing") : "");
        }
    }
}
