package org.resolverdesk.ui.part;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Tint;

/// What tells a window's profile from another, for header, title and every dialog: its colour, and its name with how
/// careful to be.
public record Mark(Tint tint, String words) {

    public static Mark of(Profile profile, Texts texts) {
        return new Mark(profile.care().tint(), words(profile, texts));
    }

    /// Marks everything under a window's root, dialogs included.
    public void put(Parent root) {
        root.getProperties().put(Mark.class, this);
        tint(root, tint);
    }

    /// The mark of the window that a root is of, where it has one.
    static Optional<Mark> under(Parent root) {
        return root.getProperties().get(Mark.class) instanceof Mark mark ? Optional.of(mark) : Optional.empty();
    }

    /// Gives a node, and all in it, the colours of a profile.
    public static void tint(Node node, Tint tint) {
        node.getStyleClass().removeIf(style -> style.startsWith("tint-"));
        node.getStyleClass().add("tint-" + tint.name().toLowerCase(Locale.ROOT));
    }

    /// How careful to be, in words: the guard, and that nothing is changed where it is so. Empty for the rehearsal,
    /// whose name says it.
    public static String guard(Profile profile, Texts texts) {
        Profile.Care care = profile.care();
        if (care.guard() == Guard.REHEARSAL) {
            return "";
        }
        String guard = texts.of("guard." + care.guard());
        return care.readOnly() ? texts.of("guard.with-read-only", guard) : guard;
    }

    /// The line at the top of a dialog.
    HBox strip() {
        Label label = new Label(words, Icon.of(Feather.SHIELD, "profile-icon"));
        label.getStyleClass().add("mark-words");
        HBox strip = new HBox(label);
        strip.getStyleClass().add("mark-strip");
        return strip;
    }

    /// What a profile is called: the rehearsal by its name in the window's language.
    public static String name(Profile profile, Texts texts) {
        boolean rehearsal = profile.care().guard() == Guard.REHEARSAL;
        return rehearsal ? texts.of("rail.rehearsal") : profile.name();
    }

    private static String words(Profile profile, Texts texts) {
        String guard = guard(profile, texts);
        return guard.isEmpty() ? name(profile, texts) : name(profile, texts) + " · " + guard;
    }
}
