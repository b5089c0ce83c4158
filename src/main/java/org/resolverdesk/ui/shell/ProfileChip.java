package org.resolverdesk.ui.shell;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Profile;
import org.resolverdesk.ui.part.Hint;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Mark;
import org.resolverdesk.ui.part.Texts;

/// Which profile the window is in, with its region and how careful to be; pressed, it leads to the others.
final class ProfileChip extends MenuButton {
    /// Ctrl+1 is the rehearsal, Ctrl+2 the first of one's own.
    static final int MOST_KEYS = 9;

    /// A header needs so many em beside the name of its profile, five of them for the region; and so many more where
    /// it says how careful to be.
    private static final double BESIDE_EM = 40;

    private static final double GUARD_EM = 13;
    private static final double REGION_EM = 5;
    private static final double LEAST_EM = 5;
    private static final double MOST_EM = 16;

    private final Texts texts;
    private final ProfileMenu menu;
    private final Label name = new Label();
    private final Label region = new Label();

    ProfileChip(Texts texts, ProfileMenu menu) {
        this.texts = texts;
        this.menu = menu;
        Profile profile = menu.current();
        setId("profile");
        getStyleClass().add("profile-chip");
        name.setText(Mark.name(profile, texts));
        name.setGraphic(Icon.of(Feather.SHIELD, "profile-icon"));
        name.getStyleClass().add("profile-name");
        // A name may have 64 characters: what is cut of it is said on hover, in the menu and in the title.
        Hint.on(name, name.getText());
        region.setText(profile.region());
        region.getStyleClass().addAll("small", "profile-region");
        HBox words = new HBox(name, region);
        words.getStyleClass().add("profile-words");
        String guard = Mark.guard(profile, texts);
        if (!guard.isEmpty()) {
            Label careful = new Label(guard);
            careful.getStyleClass().addAll("small", "profile-guard");
            words.getChildren().add(careful);
        }
        words.getChildren().stream()
                .filter(each -> each != name)
                .forEach(each -> ((Label) each).setMinWidth(USE_PREF_SIZE));
        setGraphic(words);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(USE_PREF_SIZE);
        String called = Mark.name(profile, texts);
        String named = guard.isEmpty() ? called : called + ", " + guard;
        setAccessibleText(texts.of("header.profiles", texts.of("header.profile", named, profile.region())));
        // Filled anew when it opens: profiles come and go, and somebody signs in. One that is empty doesn't open.
        fill();
        setOnShowing(event -> fill());
    }

    /// Gives way in a narrow header of so many em: first the region, then the name, never how careful to be.
    void fit(double em) {
        double beside = BESIDE_EM + (Mark.guard(menu.current(), texts).isEmpty() ? 0 : GUARD_EM);
        boolean roomy = em >= beside + MOST_EM - REGION_EM;
        region.setVisible(roomy);
        region.setManaged(roomy);
        double room = em - beside + (roomy ? 0 : REGION_EM);
        name.setMaxWidth(Math.clamp(room, LEAST_EM, MOST_EM) * name.getFont().getSize());
    }

    private void fill() {
        getItems().clear();
        getItems().add(item(0, menu.rehearsal(), menu.inRehearsal()));
        List<Profile> own = menu.own().get();
        for (int i = 0; i < own.size(); i++) {
            Profile profile = own.get(i);
            String guard = Mark.guard(profile, texts);
            RadioMenuItem item = item(i + 1, profile.name() + "   " + profile.region() + "   " + guard, is(profile));
            Mark.tint(dot(item), profile.care().tint());
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        if (!menu.inRehearsal()) {
            getItems().add(plain("header.profiles.sign-in", menu.signIn()));
            if (!menu.access().stateProperty().get().isNobody()) {
                getItems().add(plain("header.profiles.sign-out", menu.access()::signOut));
            }
        }
        getItems().add(plain("header.profiles.create", menu.create()));
        getItems().add(plain("header.profiles.manage", menu.manage()));
    }

    private boolean is(Profile profile) {
        return !menu.inRehearsal() && profile.id().equals(menu.current().id());
    }

    private RadioMenuItem item(int place, String words, boolean chosen) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(event -> {
            item.setSelected(chosen);
            menu.use().accept(place);
        });
        if (place < MOST_KEYS) {
            KeyCode digit = KeyCode.getKeyCode(Integer.toString(place + 1));
            item.setAccelerator(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN));
        }
        return item;
    }

    private static Label dot(RadioMenuItem item) {
        Label dot = new Label();
        dot.getStyleClass().add("tint-dot");
        item.setGraphic(dot);
        return dot;
    }

    private MenuItem plain(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.of(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
