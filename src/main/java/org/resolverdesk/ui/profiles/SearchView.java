package org.resolverdesk.ui.profiles;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.config.found.Finds;
import org.resolverdesk.config.found.Found;
import org.resolverdesk.config.found.Source;
import org.resolverdesk.config.profile.Cloud;
import org.resolverdesk.config.profile.ProfileDraft;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.NoticeBar.Tone;
import org.resolverdesk.ui.part.Texts;

/// What other tools on this computer have set up: each can be taken into the editor. That there is a secret is said,
/// never the secret.
final class SearchView extends VBox {
    private final Texts texts;
    private final ProfilesModel model;

    SearchView(Texts texts, ProfilesModel model, Optional<Finds> finds) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("profiles-column");
        getChildren()
                .addAll(
                        PageParts.head(texts, texts.of("search.title"), model::showAll),
                        PageParts.wrapped(texts.of("search.what"), "muted"));
        if (finds.isEmpty()) {
            getChildren().add(new Label(texts.of("search.looking")));
            return;
        }
        finds.get()
                .unread()
                .forEach(unread -> getChildren()
                        .add(new NoticeBar(
                                        Tone.WARNING,
                                        Feather.ALERT_TRIANGLE,
                                        texts.of(
                                                "trouble.unreadable",
                                                unread.file().toString()))
                                .details(texts.of("failure.details"), unread.reason())));
        finds.get().found().forEach(found -> getChildren().add(card(found)));
        if (finds.get().found().isEmpty()) {
            getChildren().add(PageParts.card(PageParts.wrapped(texts.of("search.none"), "muted")));
        }
    }

    private Node card(Found found) {
        ProfileDraft draft = found.draft();
        String name = draft.name().isBlank() ? texts.of("search.nameless") : draft.name();
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        String cloud =
                model.clouds().byId(draft.where().cloud()).map(Cloud::name).orElseGet(() -> texts.of("cloud.own"));
        String region = draft.where().region().isEmpty() ? "–" : draft.where().region();
        VBox card = PageParts.card(
                title,
                PageParts.wrapped(source(found.source()), "small", "muted"),
                PageParts.wrapped(
                        texts.of(
                                "search.where",
                                cloud,
                                region,
                                texts.of("kind." + draft.who().kind())),
                        "small"));
        if (!found.secrets().isEmpty()) {
            String with = found.secrets().keySet().stream()
                    .sorted()
                    .map(kind -> texts.of("secret." + kind))
                    .collect(Collectors.joining(", "));
            card.getChildren().add(PageParts.wrapped(texts.of("search.secrets", with), "small"));
        }
        found.notes()
                .forEach(note -> card.getChildren()
                        .add(PageParts.wrapped(texts.of("search.note." + note), "small", "warning-text")));
        Button take = PageParts.button("", texts.of("search.take"), Feather.PLUS, () -> model.take(found));
        take.getStyleClass().addAll("small", "search-take");
        card.getChildren().add(PageParts.row(take));
        return card;
    }

    private String source(Source source) {
        return texts.of("search.source." + source.kind(), source.place());
    }
}
