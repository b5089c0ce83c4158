package org.resolverdesk.ui.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.look.Appearance;
import org.resolverdesk.ui.look.Look;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Keys;
import org.resolverdesk.ui.part.Texts;

/// The head of the window, under a line in the profile's colour: what this is, which profile, search, theme and
/// help.
final class Header extends HBox {
    /// The width of the field with its icon, its key and the whole prompt, in em.
    private static final double PROMPT_EM = 23;

    /// The width of a header with everything in it, in em.
    private static final double FIRST_EM = 88;
    /// Below so many em there is no room for the program's name.
    private static final double NAME_EM = 70;

    private final TextField search = new TextField();
    private final Button helpButton;

    Header(Texts texts, ProfileMenu profiles, StringProperty filter, Look look, Runnable help) {
        getStyleClass().add("header");
        helpButton = Icon.button(Feather.HELP_CIRCLE, texts.of("header.help"), help);
        ProfileChip chip = new ProfileChip(texts, profiles);
        widthProperty()
                .addListener((value, old, now) ->
                        chip.fit(now.doubleValue() / search.getFont().getSize()));
        getChildren()
                .addAll(
                        name(),
                        chip,
                        first(texts, profiles),
                        gap(),
                        searchBox(texts, filter),
                        gap(),
                        themeButton(texts, look),
                        helpButton);
    }

    /// The program's own name gives way first: which profile this is matters more.
    private Label name() {
        Label name = new Label("Resolver Desk", Icon.of(Feather.COMPASS, "large", "accent"));
        name.getStyleClass().add("header-name");
        name.setMinWidth(USE_PREF_SIZE);
        widthProperty().addListener(change -> {
            boolean room = getWidth() >= NAME_EM * search.getFont().getSize();
            name.setContentDisplay(room ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        });
        return name;
    }

    Button helpButton() {
        return helpButton;
    }

    /// Puts the focus in the search and selects what is there.
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// From the rehearsal to a first real profile in one press, where there is room for it.
    private Button first(Texts texts, ProfileMenu profiles) {
        Button button = new Button(texts.of("profiles.first"), Icon.of(Feather.PLUS));
        button.setId("first-profile");
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> profiles.create().run());
        boolean wanted = profiles.inRehearsal() && !profiles.any();
        Runnable show = () -> {
            boolean room = getWidth() >= FIRST_EM * search.getFont().getSize();
            button.setVisible(wanted && room);
            button.setManaged(wanted && room);
        };
        widthProperty().addListener(change -> show.run());
        show.run();
        return button;
    }

    private StackPane searchBox(Texts texts, StringProperty filter) {
        search.setId("search");
        search.widthProperty().addListener(change -> prompt(texts));
        prompt(texts);
        search.setAccessibleText(texts.of("header.search"));
        search.textProperty().bindBidirectional(filter);
        Icon glass = Icon.of(Feather.SEARCH, "muted");
        Label key = Keys.cap(Keys.shortcut() + " F");
        key.visibleProperty().bind(search.textProperty().isEmpty());
        key.setMouseTransparent(true);
        Button clear = Icon.button(Feather.X, texts.of("header.search.clear"), search::clear);
        clear.getStyleClass().add("small-target");
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        StackPane box = new StackPane(search, glass, key, clear);
        box.getStyleClass().add("search-box");
        StackPane.setAlignment(glass, Pos.CENTER_LEFT);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        StackPane.setAlignment(clear, Pos.CENTER_RIGHT);
        return box;
    }

    /// What may be searched for, where there is room to say so.
    private void prompt(Texts texts) {
        boolean room = search.getWidth() >= PROMPT_EM * search.getFont().getSize();
        search.setPromptText(texts.of(room ? "header.search" : "header.search.short"));
    }

    /// Changes between light and dark; the settings can go back to following the desktop.
    private static Button themeButton(Texts texts, Look look) {
        Button button = Icon.button(
                Feather.MOON,
                texts.of("header.theme"),
                () -> look.appearanceProperty().set(look.darkProperty().get() ? Appearance.LIGHT : Appearance.DARK));
        button.setId("theme");
        Runnable show = () -> button.setGraphic(Icon.of(look.darkProperty().get() ? Feather.SUN : Feather.MOON));
        // Held by the button and weakly by the look, which outlives this window's content.
        InvalidationListener shown = change -> show.run();
        button.getProperties().put("dark", shown);
        look.darkProperty().addListener(new WeakInvalidationListener(shown));
        show.run();
        return button;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
