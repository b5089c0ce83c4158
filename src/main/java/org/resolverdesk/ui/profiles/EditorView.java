package org.resolverdesk.ui.profiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.config.profile.Cloud;
import org.resolverdesk.config.profile.CloudRegion;
import org.resolverdesk.config.profile.ProfileDraft.Kind;
import org.resolverdesk.config.profile.ProfileField;
import org.resolverdesk.model.Guard;
import org.resolverdesk.spec.Weight;
import org.resolverdesk.store.access.Offers;
import org.resolverdesk.ui.part.Choice;
import org.resolverdesk.ui.part.FieldBox;
import org.resolverdesk.ui.part.Texts;

/// One profile under edit, from cloud to care; a field that doesn't count for what is chosen isn't there.
final class EditorView extends VBox {
    /// A part of the page that is there while something holds.
    private record Part(Node node, BooleanSupplier there) {}

    private final Texts texts;
    private final ProfilesModel page;
    private final EditorModel model;
    private final Map<ProfileField, FieldBox> boxes = new EnumMap<>(ProfileField.class);
    private final Map<ProfileField, Node> controls = new EnumMap<>(ProfileField.class);
    private final List<Part> parts = new ArrayList<>();
    private final Label problems = new Label();

    EditorView(Texts texts, ProfilesModel page, EditorModel model) {
        this.texts = texts;
        this.page = page;
        this.model = model;
        getStyleClass().addAll("profiles-column", "entry-form");
        getChildren()
                .addAll(
                        PageParts.head(texts, texts.of(model.isNew() ? "editor.new" : "editor.title"), page::showAll),
                        group("editor.where", field(ProfileField.NAME), cloud(), region(), own()),
                        group("editor.tenant", tenant()),
                        group("editor.who", who()),
                        group("editor.way", new WayFields(texts, model, this::field, this::when).nodes()),
                        group("editor.trust", new TrustedList(texts, model, () -> page.chooseCertificates(model))),
                        group("editor.care", care()),
                        foot());
        model.toldProperty().addListener((value, old, now) -> show());
        model.cloudProperty().addListener(change -> present());
        model.kindProperty().addListener(change -> present());
        model.mfaProperty().addListener(change -> present());
        model.throughProperty().addListener(change -> present());
        present();
        show();
    }

    void focusFirst() {
        focus(ProfileField.NAME);
    }

    private void focus(ProfileField field) {
        Node control = controls.get(field);
        if (control != null) {
            control.requestFocus();
        }
    }

    private Node cloud() {
        List<String> ids =
                new ArrayList<>(model.clouds().all().stream().map(Cloud::id).toList());
        ids.add("");
        ComboBox<String> box = new ComboBox<>();
        box.setId("profile-cloud");
        box.getItems().setAll(ids);
        box.setConverter(words(id -> model.clouds().byId(id).map(Cloud::name).orElseGet(() -> texts.of("cloud.own"))));
        box.setValue(model.cloudProperty().get());
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((value, old, now) -> model.chooseCloud(now));
        model.cloudProperty().addListener((value, old, now) -> box.setValue(now));
        return new FieldBox(texts.of("editor.cloud"), texts.of("editor.cloud.hint"), box, box);
    }

    /// A region can be typed, since clouds get new ones.
    private Node region() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("profile-region");
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getEditor().textProperty().bindBidirectional(model.text(ProfileField.REGION));
        box.setCellFactory(view -> new RegionCell(this::regionName));
        Runnable fill = () -> box.getItems().setAll(regions());
        model.cloudProperty().addListener(change -> fill.run());
        fill.run();
        return box(ProfileField.REGION, box, box.getEditor(), box);
    }

    private List<String> regions() {
        List<String> offered =
                offers().regions().stream().map(region -> region.id()).toList();
        return model.clouds()
                .byId(model.cloudProperty().get())
                .map(cloud -> cloud.regions().stream().map(CloudRegion::id).toList())
                .orElse(offered);
    }

    private String regionName(String id) {
        return model.clouds()
                .byId(model.cloudProperty().get())
                .flatMap(cloud -> cloud.region(id))
                .map(CloudRegion::name)
                .orElse("");
    }

    private Node own() {
        VBox own = new VBox(field(ProfileField.DNS), field(ProfileField.VPC), field(ProfileField.IAM));
        own.getStyleClass().add("entry-fields");
        return when(own, () -> model.cloudProperty().get().isEmpty());
    }

    private Node[] tenant() {
        List<Node> nodes = new ArrayList<>(List.of(
                field(ProfileField.DOMAIN),
                field(ProfileField.PROJECT),
                field(ProfileField.PROJECT_ID),
                field(ProfileField.DOMAIN_ID)));
        Offers offers = offers();
        if (!offers.projects().isEmpty()) {
            nodes.add(1, offered(offers));
        }
        return nodes.toArray(Node[]::new);
    }

    /// What there is to choose from; only somebody who is signed in with this profile knows.
    private Offers offers() {
        boolean current = page.actions().current().get().equals(model.id());
        return current ? page.actions().offers().get() : Offers.NONE;
    }

    /// The projects of whoever is signed in, to choose instead of typing ids.
    private Node offered(Offers offers) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("profile-projects");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(texts.of("editor.projects.prompt"));
        offers.projects().forEach(project -> box.getItems().add(project.name()));
        box.valueProperty()
                .addListener((value, old, now) -> offers.projects().stream()
                        .filter(project -> project.name().equals(now))
                        .findFirst()
                        .ifPresent(project -> {
                            model.text(ProfileField.PROJECT).set(project.name());
                            model.text(ProfileField.PROJECT_ID).set(project.id());
                            model.text(ProfileField.DOMAIN_ID).set(project.domainId());
                        }));
        return new FieldBox(texts.of("editor.projects"), texts.of("editor.projects.hint"), box, box);
    }

    private Node[] who() {
        Choice<Kind> kinds = new Choice<>(
                "profile-kind",
                List.of(Kind.PASSWORD, Kind.KEYS, Kind.TEMPORARY_KEYS, Kind.TOKEN),
                kind -> texts.of("kind." + kind),
                model.kindProperty().get(),
                model.kindProperty()::set);
        Label what = PageParts.wrapped("", "small", "muted");
        Runnable say =
                () -> what.setText(texts.of("kind.what." + model.kindProperty().get()));
        model.kindProperty().addListener(change -> say.run());
        say.run();
        CheckBox mfa = check("profile-mfa", "editor.mfa");
        mfa.selectedProperty().bindBidirectional(model.mfaProperty());
        BooleanSupplier password = () -> model.kindProperty().get() == Kind.PASSWORD;
        BooleanSupplier keys = () ->
                model.kindProperty().get() == Kind.KEYS || model.kindProperty().get() == Kind.TEMPORARY_KEYS;
        return new Node[] {
            kinds,
            what,
            when(field(ProfileField.USER), password),
            when(mfa, password),
            when(
                    field(ProfileField.USER_ID),
                    () -> password.getAsBoolean() && model.mfaProperty().get()),
            when(field(ProfileField.ACCESS_KEY), keys)
        };
    }

    private Node[] care() {
        Choice<Guard> guards = new Choice<>(
                "profile-guard",
                List.of(Guard.NORMAL, Guard.PRODUCTION),
                guard -> texts.of("guard." + guard),
                model.guardProperty().get(),
                model.guardProperty()::set);
        Label what = PageParts.wrapped(texts.of("editor.guard.what"), "small", "muted");
        CheckBox readOnly = check("profile-read-only", "editor.read-only");
        readOnly.selectedProperty().bindBidirectional(model.readOnlyProperty());
        return new Node[] {
            guards,
            what,
            readOnly,
            PageParts.wrapped(texts.of("editor.read-only.what"), "small", "muted"),
            new Label(texts.of("editor.tint")),
            new TintPicker(texts, model.tintProperty())
        };
    }

    private Node foot() {
        problems.getStyleClass().add("danger-text");
        Button save = PageParts.button("profile-save", texts.of("editor.save"), Feather.CHECK, () -> save());
        save.getStyleClass().add("accent");
        Button use =
                PageParts.button("profile-save-use", texts.of("editor.save-use"), Feather.LOG_IN, this::saveAndUse);
        Button cancel = PageParts.button("profile-cancel", texts.of("editor.cancel"), Feather.X, page::showAll);
        return PageParts.row(use, save, cancel, problems);
    }

    private boolean save() {
        boolean kept = page.save(model).isPresent();
        if (!kept) {
            model.firstWrong().ifPresent(this::focus);
        }
        return kept;
    }

    private void saveAndUse() {
        page.save(model)
                .ifPresentOrElse(page.actions().use(), () -> model.firstWrong().ifPresent(this::focus));
    }

    private FieldBox field(ProfileField field) {
        TextField text = new TextField();
        text.setId("profile-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        text.textProperty().bindBidirectional(model.text(field));
        return box(field, text, text, text);
    }

    private FieldBox box(ProfileField field, Node focus, TextField typed, Node body) {
        FieldBox box = new FieldBox(texts.of("field." + field), texts.of("field.hint." + field), focus, body);
        boxes.put(field, box);
        controls.put(field, typed);
        typed.focusedProperty().addListener((value, was, is) -> {
            if (was && !typed.getText().isEmpty()) {
                model.visit(field);
            }
        });
        return box;
    }

    private CheckBox check(String id, String key) {
        CheckBox box = new CheckBox(texts.of(key));
        box.setId(id);
        box.setWrapText(true);
        return box;
    }

    private Node when(Node node, BooleanSupplier there) {
        parts.add(new Part(node, there));
        return node;
    }

    private void present() {
        parts.forEach(part -> {
            part.node().setVisible(part.there().getAsBoolean());
            part.node().setManaged(part.there().getAsBoolean());
        });
    }

    private void show() {
        ProfileFindingText words = new ProfileFindingText(texts);
        boxes.forEach((field, box) -> model.said(field)
                .ifPresentOrElse(
                        finding ->
                                box.show(finding.code().warning() ? Weight.WARNING : Weight.ERROR, words.of(finding)),
                        () -> box.show(null, "")));
        long wrong = boxes.keySet().stream()
                .filter(field -> model.said(field)
                        .filter(finding -> !finding.code().warning())
                        .isPresent())
                .count();
        problems.setText(wrong == 0 ? "" : texts.of("form.problems", wrong));
    }

    private VBox group(String key, Node... nodes) {
        Label title = new Label(texts.of(key));
        title.getStyleClass().add("strong");
        VBox card = PageParts.card(nodes);
        card.getStyleClass().add("entry-card");
        VBox group = new VBox(title, card);
        group.getStyleClass().add("profiles-group");
        return group;
    }

    private static StringConverter<String> words(UnaryOperator<String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        };
    }
}
