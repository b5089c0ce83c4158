package org.resolverdesk.ui.profiles;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.config.profile.Cloud;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.ui.part.Confirmation;
import org.resolverdesk.ui.part.FileQuestion.What;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Mark;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.NoticeBar.Tone;
import org.resolverdesk.ui.part.Texts;

/// Every profile with what can be done with it, and the ways to more of them.
final class AllView extends VBox {
    private final Texts texts;
    private final ProfilesModel model;
    private final InvalidationListener changed = change -> show();

    AllView(Texts texts, ProfilesModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("profiles-column");
        model.book().all().addListener(new WeakInvalidationListener(changed));
        model.newsProperty().addListener(new WeakInvalidationListener(changed));
        show();
    }

    private void show() {
        Label title = new Label(texts.of("profiles.title"));
        title.getStyleClass().add("title");
        getChildren().setAll(title, PageParts.wrapped(texts.of("profiles.what"), "muted"));
        news().ifPresent(getChildren()::add);
        getChildren().add(ways());
        if (model.book().all().isEmpty()) {
            getChildren().add(PageParts.card(PageParts.wrapped(texts.of("profiles.none"), "muted")));
        }
        model.book().all().forEach(profile -> getChildren().add(card(profile)));
        getChildren()
                .add(PageParts.row(
                        PageParts.button("profiles-kept", texts.of("profiles.kept"), Feather.LOCK, model::showKept),
                        PageParts.button(
                                "profiles-from-file",
                                texts.of("profiles.from-file"),
                                Feather.DOWNLOAD,
                                () -> model.actions().askFile().ask(What.PROFILES_TO_READ, model::readFrom)),
                        export()));
    }

    private Node ways() {
        Button create = PageParts.button("profiles-new", texts.of("profiles.new"), Feather.PLUS, model::create);
        create.getStyleClass().add("accent");
        return PageParts.row(
                create,
                PageParts.button("profiles-search", texts.of("profiles.search"), Feather.SEARCH, model::search));
    }

    private Button export() {
        Button export = PageParts.button(
                "profiles-export",
                texts.of("profiles.export"),
                Feather.UPLOAD,
                () -> model.actions().askFile().ask(What.PROFILES_TO_WRITE, model::exportTo));
        export.setDisable(model.book().all().isEmpty());
        return export;
    }

    private Node card(Profile profile) {
        boolean current = model.actions().current().get().equals(profile.id());
        Label name = new Label(profile.name(), Icon.of(Feather.SHIELD, "profile-icon"));
        name.getStyleClass().addAll("strong", "profile-card-name");
        Label guard = new Label(Mark.guard(profile, texts));
        guard.getStyleClass().addAll("small", "guard-chip");
        guard.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, guard, gap);
        if (current) {
            Label now = new Label(texts.of("profiles.in-use"));
            now.getStyleClass().addAll("small", "muted");
            now.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(now);
        }
        head.getStyleClass().add("profile-card-head");
        Label where = PageParts.wrapped(
                texts.of(
                        "profiles.where",
                        cloud(profile),
                        profile.region(),
                        profile.dns().getAuthority()),
                "small",
                "muted");
        Label who = PageParts.wrapped(who(profile), "small", "muted");
        VBox card = PageParts.card(head, where, who, doing(profile, current));
        Mark.tint(card, profile.care().tint());
        card.getStyleClass().add("profile-card");
        return card;
    }

    private Node doing(Profile profile, boolean current) {
        Button use = PageParts.button(
                "use-" + profile.id(),
                texts.of("profiles.use"),
                Feather.LOG_IN,
                () -> model.actions().use().accept(profile));
        use.setDisable(current);
        List<Button> buttons = List.of(
                use,
                PageParts.button(
                        "edit-" + profile.id(), texts.of("profiles.edit"), Feather.EDIT_2, () -> model.edit(profile)),
                PageParts.button(
                        "test-" + profile.id(), texts.of("test.open"), Feather.ACTIVITY, () -> model.test(profile)),
                PageParts.button(
                        "copy-" + profile.id(),
                        texts.of("profiles.duplicate"),
                        Feather.COPY,
                        () -> model.duplicate(profile)),
                PageParts.button(
                        "delete-" + profile.id(), texts.of("profiles.delete"), Feather.TRASH_2, () -> ask(profile)));
        buttons.forEach(button -> button.getStyleClass().add("small"));
        return PageParts.row(buttons.toArray(Button[]::new));
    }

    private void ask(Profile profile) {
        Confirmation.over(
                this,
                new Confirmation.Question(
                        "profile-delete",
                        texts.of("profiles.delete.question", profile.name()),
                        List.of(
                                PageParts.wrapped(texts.of("profiles.delete.what")),
                                PageParts.wrapped(texts.of("profiles.delete.undone"), "small", "muted")),
                        texts.of("profiles.delete.confirm", profile.name()),
                        texts.of("profiles.delete.keep")),
                () -> model.delete(profile),
                () -> {});
    }

    private String cloud(Profile profile) {
        return model.clouds().byId(profile.hosts().cloud()).map(Cloud::name).orElseGet(() -> texts.of("cloud.own"));
    }

    private String who(Profile profile) {
        return switch (profile.signIn()) {
            case SignIn.Token token -> texts.of("profiles.who.token");
            case SignIn.Password password -> texts.of("profiles.who.password", password.user());
            case SignIn.Keys(String key) -> texts.of("profiles.who.keys", key);
            case SignIn.TemporaryKeys(String key) -> texts.of("profiles.who.temporary", key);
        };
    }

    private Optional<NoticeBar> news() {
        NoticeBar bar = switch (model.newsProperty().get()) {
            case ProfilesModel.News.None none -> null;
            case ProfilesModel.News.Exported(var file) ->
                new NoticeBar(Tone.INFO, Feather.CHECK_CIRCLE, texts.of("profiles.exported", file.toString()))
                        .say(texts.of("profiles.exported.what"));
            case ProfilesModel.News.NotExported(var file, String reason) ->
                new NoticeBar(Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("trouble.not-written", file.toString()))
                        .details(texts.of("failure.details"), reason);
            case ProfilesModel.News.NotAFile(var file, String reason) ->
                new NoticeBar(Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("profiles.not-a-file", file.toString()))
                        .say(texts.of("profiles.not-a-file.what"))
                        .details(texts.of("failure.details"), reason);
            case ProfilesModel.News.Imported(int profiles) ->
                new NoticeBar(Tone.INFO, Feather.CHECK_CIRCLE, texts.of("profiles.imported", profiles))
                        .say(texts.of("profiles.imported.what"));
            case ProfilesModel.News.SecretsLeft(String name) ->
                new NoticeBar(Tone.WARNING, Feather.LOCK, texts.of("profiles.secrets-left", name))
                        .say(texts.of("profiles.secrets-left.what"));
        };
        return Optional.ofNullable(bar).map(shown -> shown.action(texts.of("trouble.close"), model::newsRead));
    }
}
