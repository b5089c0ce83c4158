package org.resolverdesk.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.resolverdesk.model.Tint;

/// What our style sheets put on each other can be told apart, in both themes: words at 4.5:1 (WCAG 1.4.3), parts
/// and focus at 3:1 (1.4.11). The colours are read from the theme's own style sheet, and the profile's from ours.
class ContrastTest {
    private static final double WORDS = 4.5;
    private static final double PARTS = 3;
    private static final Pattern VARIABLE = Pattern.compile("(-(?:color|profile)-[a-z0-9-]+): ([^;]+);");
    private static final List<Map<String, Color>> THEMES = List.of(colours("light"), colours("dark"));

    /// A colour of words, and what lies under it, the topmost first.
    @ParameterizedTest
    @CsvSource({
        "-color-fg-default, -color-bg-default",
        "-color-fg-default, -color-bg-subtle",
        "-color-fg-muted, -color-bg-default",
        "-color-fg-muted, -color-bg-subtle",
        "-color-fg-muted, -color-accent-subtle -color-bg-default",
        "-color-fg-muted, -color-neutral-subtle -color-bg-default",
        "-color-fg-muted, -color-neutral-subtle -color-bg-subtle",
        "-color-fg-default, -color-neutral-muted -color-bg-subtle",
        "-color-accent-fg, -color-accent-subtle -color-bg-default",
        "-color-accent-fg, -color-accent-subtle -color-bg-subtle",
        "-color-success-fg, -color-success-subtle -color-bg-default",
        "-color-danger-fg, -color-danger-subtle -color-bg-default",
        "-color-warning-fg, -color-warning-subtle -color-bg-default",
        "-color-danger-fg, -color-bg-subtle",
        "-color-warning-fg, -color-bg-subtle",
        "-color-fg-muted, -color-warning-subtle -color-bg-default",
        "-color-accent-fg, -color-danger-subtle -color-bg-default",
        "-color-accent-fg, -color-warning-subtle -color-bg-default",
        "-color-fg-emphasis, -color-accent-emphasis",
        "-color-fg-emphasis, -color-danger-emphasis"
    })
    void wordsAreLegible(String words, String under) {
        for (Map<String, Color> theme : THEMES) {
            assertTold(theme, words, under, WORDS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-color-base-4, -color-bg-default",
        "-color-accent-emphasis, -color-bg-default",
        "-color-accent-emphasis, -color-bg-subtle",
        "-color-danger-emphasis, -color-bg-default",
        "-color-success-emphasis, -color-bg-default",
        "-color-accent-fg, -color-accent-subtle -color-bg-default"
    })
    void partsAndFocusCanBeSeen(String part, String under) {
        for (Map<String, Color> theme : THEMES) {
            assertTold(theme, part, under, PARTS);
        }
    }

    @ParameterizedTest
    @EnumSource(Tint.class)
    void aProfilesColourIsToldFromWhatLiesUnderIt(Tint tint) {
        String ours = read("/org/resolverdesk/ui/look/look.css");
        String name = tint.name().toLowerCase(Locale.ROOT);
        List<String> rules = List.of("\n.tint-" + name + " {", ".root.tint-" + name + ":dark, ");
        for (int i = 0; i < rules.size(); i++) {
            Map<String, Color> theme = new HashMap<>(THEMES.get(i));
            collect(rule(ours, rules.get(i)), theme);
            assertTold(theme, "-profile-fg", "-profile-subtle", WORDS);
            assertTold(theme, "-profile-line", "-color-bg-default", PARTS);
        }
    }

    private static void assertTold(Map<String, Color> theme, String over, String under, double atLeast) {
        Color ground = Color.TRANSPARENT;
        for (String layer : List.of(under.split(" ", -1)).reversed()) {
            ground = laid(colour(theme, layer), ground);
        }
        double ratio = ratio(laid(colour(theme, over), ground), ground);
        assertTrue(ratio >= atLeast, () -> "%s on %s: %.2f:1".formatted(over, under, ratio));
    }

    private static Color laid(Color over, Color under) {
        return under.interpolate(Color.color(over.getRed(), over.getGreen(), over.getBlue()), over.getOpacity());
    }

    private static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Color colour(Map<String, Color> theme, String name) {
        return Objects.requireNonNull(theme.get(name), name);
    }

    private static Map<String, Color> colours(String theme) {
        String ours = read("/org/resolverdesk/ui/look/look.css");
        Map<String, Color> colours = new HashMap<>();
        collect(rule(read("/atlantafx/base/theme/primer-" + theme + ".css"), ".root {"), colours);
        collect(rule(ours, ".root {"), colours);
        return colours;
    }

    private static String rule(String css, String selector) {
        int start = css.indexOf(selector);
        return css.substring(start, css.indexOf('}', start));
    }

    private static void collect(String rule, Map<String, Color> colours) {
        Matcher variable = VARIABLE.matcher(rule);
        while (variable.find()) {
            colours.put(variable.group(1), Color.web(variable.group(2)));
        }
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }
}
