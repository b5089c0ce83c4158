package org.resolverdesk.ui.profiles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.config.profile.Incoming;
import org.resolverdesk.ui.part.Mark;
import org.resolverdesk.ui.part.Texts;

/// What a file of profiles would bring, one line each, before anything is taken.
final class IncomingView extends VBox {
    IncomingView(Texts texts, ProfilesModel model, ProfilesModel.Shown.FromFile file) {
        getStyleClass().add("profiles-column");
        getChildren()
                .addAll(
                        PageParts.head(texts, texts.of("incoming.title"), model::showAll),
                        PageParts.wrapped(file.file().toString(), "mono", "small", "muted"));
        for (Incoming one : file.incoming()) {
            Label name = new Label(one.profile().name());
            name.getStyleClass().add("strong");
            VBox card = PageParts.card(
                    name,
                    PageParts.wrapped(one.profile().dns().getAuthority(), "small", "muted"),
                    PageParts.wrapped(
                            texts.of("incoming." + one.kind(), one.profile().name()), "small"));
            Mark.tint(card, one.profile().care().tint());
            card.getStyleClass().add("profile-card");
            getChildren().add(card);
        }
        if (file.unread() > 0) {
            getChildren().add(PageParts.wrapped(texts.of("incoming.unread", file.unread()), "warning-text"));
        }
        boolean any = file.incoming().stream().anyMatch(one -> one.kind() != Incoming.Kind.SAME);
        Button take = PageParts.button(
                "incoming-take", texts.of("incoming.take"), Feather.DOWNLOAD, () -> model.takeAll(file.incoming()));
        take.getStyleClass().add("accent");
        take.setDisable(!any);
        getChildren()
                .add(PageParts.row(
                        take, PageParts.button("incoming-not", texts.of("incoming.not"), Feather.X, model::showAll)));
    }
}
