package org.resolverdesk.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.Settings.ColumnLook;
import org.resolverdesk.config.Settings.Sort;
import org.resolverdesk.config.Settings.Theme;
import org.resolverdesk.config.Settings.WindowPlace;
import org.resolverdesk.model.Direction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Settings to and from JSON. A key that is missing or has a wrong type or value leaves that field at its
/// default.
final class SettingsJson {
    private SettingsJson() {}

    static ObjectNode write(Settings settings, ObjectNode tree) {
        tree.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        tree.put("language", settings.language());
        tree.put("zoomPercent", settings.zoomPercent());
        WindowPlace window = settings.window();
        if (window == null) {
            tree.putNull("window");
        } else {
            tree.putObject("window")
                    .put("x", window.x())
                    .put("y", window.y())
                    .put("width", window.width())
                    .put("height", window.height())
                    .put("maximized", window.maximized());
        }
        tree.put("sheetWidth", settings.sheetWidth());
        tree.putObject("sort")
                .put("column", settings.sort().column())
                .put("descending", settings.sort().descending());
        ArrayNode columns = tree.putArray("columns");
        for (ColumnLook column : settings.columns()) {
            columns.addObject()
                    .put("id", column.id())
                    .put("width", column.width())
                    .put("visible", column.visible());
        }
        Direction direction = settings.direction();
        tree.put("direction", direction == null ? "" : direction.word());
        return tree;
    }

    static Settings read(ObjectNode tree) {
        Settings otherwise = Settings.DEFAULT;
        double zoom = Lenient.number(tree, "zoomPercent", otherwise.zoomPercent());
        return new Settings(
                theme(Lenient.text(tree, "theme", "")),
                Lenient.text(tree, "language", otherwise.language()),
                (int) Math.clamp(zoom, Settings.ZOOM_MIN, Settings.ZOOM_MAX),
                window(tree.get("window")),
                Lenient.number(tree, "sheetWidth", otherwise.sheetWidth()),
                sort(tree.get("sort")),
                columns(tree.get("columns")),
                Direction.of(Lenient.text(tree, "direction", "")).orElse(null));
    }

    private static Theme theme(String word) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(word)) {
                return theme;
            }
        }
        return Settings.DEFAULT.theme();
    }

    private static @Nullable WindowPlace window(@Nullable JsonNode node) {
        return node instanceof ObjectNode window
                ? new WindowPlace(
                        Lenient.number(window, "x", Double.NaN),
                        Lenient.number(window, "y", Double.NaN),
                        Lenient.number(window, "width", Double.NaN),
                        Lenient.number(window, "height", Double.NaN),
                        Lenient.flag(window, "maximized", false))
                : null;
    }

    private static Sort sort(@Nullable JsonNode node) {
        Sort otherwise = Settings.DEFAULT.sort();
        return node instanceof ObjectNode sort
                ? new Sort(
                        Lenient.text(sort, "column", otherwise.column()),
                        Lenient.flag(sort, "descending", otherwise.descending()))
                : otherwise;
    }

    /// An entry without an id or a possible width, and the second of an id, are left out.
    private static List<ColumnLook> columns(@Nullable JsonNode node) {
        List<ColumnLook> columns = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (JsonNode entry : node instanceof ArrayNode array ? array : List.<JsonNode>of()) {
            if (entry instanceof ObjectNode column) {
                String id = Lenient.text(column, "id", "");
                double width = Lenient.number(column, "width", -1);
                if (!id.isEmpty() && width >= 0 && width < 10_000 && ids.add(id)) {
                    columns.add(new ColumnLook(id, width, Lenient.flag(column, "visible", true)));
                }
            }
        }
        return columns;
    }
}
