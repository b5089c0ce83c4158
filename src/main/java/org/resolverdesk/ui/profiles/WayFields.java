package org.resolverdesk.ui.profiles;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.resolverdesk.config.profile.ProfileDraft.Through;
import org.resolverdesk.config.profile.ProfileField;
import org.resolverdesk.ui.part.Choice;
import org.resolverdesk.ui.part.Texts;

/// The way to the hosts: proxy and times.
final class WayFields {
    private final Texts texts;
    private final EditorModel model;
    private final Function<ProfileField, ? extends Node> field;
    private final BiFunction<Node, BooleanSupplier, Node> when;

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
        return new Node[] {
            new Label(texts.of("editor.proxy")),
            through,
            when.apply(own, () -> model.throughProperty().get() == Through.OWN),
            times
        };
    }
}
