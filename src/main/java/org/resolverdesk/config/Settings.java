package org.resolverdesk.config;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;

/// How the program looks for its user. Lengths are in JavaFX units at a zoom of 100 %; whatever is out of range
/// is put into it.
///
/// - `language`: a BCP 47 tag of [#LANGUAGES], empty for the system's
/// - `window`: null until one was shown
/// - `columns`: of the list, in their order; empty for all of them as they come
/// - `direction`: the list shows only this one; null for both
public record Settings(
        Theme theme,
        String language,
        int zoomPercent,
        @Nullable WindowPlace window,
        double sheetWidth,
        Sort sort,
        List<ColumnLook> columns,
        @Nullable Direction direction) {

    public static final Set<String> LANGUAGES = Set.of("", "en", "zh-CN");
    public static final int ZOOM_MIN = 50;
    public static final int ZOOM_MAX = 300;
    public static final double SHEET_MIN = 420;
    public static final double SHEET_MAX = 1200;
    public static final Settings DEFAULT =
            new Settings(Theme.SYSTEM, "", 100, null, 500, new Sort("", false), List.of(), null);

    /// Which look: the desktop's, or always the same.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// Where the window was when it wasn't maximized. It may lie on a screen that is gone.
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
        private static final double FAR = 100_000;

        boolean possible() {
            return Math.abs(x) <= FAR
                    && Math.abs(y) <= FAR
                    && width >= 1
                    && width <= FAR
                    && height >= 1
                    && height <= FAR;
        }
    }

    /// By which column the list is sorted; an empty one is the list's own order.
    public record Sort(String column, boolean descending) {}

    /// `width` is 0 where nobody chose one.
    public record ColumnLook(String id, double width, boolean visible) {}

    public Settings {
        language = LANGUAGES.contains(language) ? language : "";
        zoomPercent = Math.clamp(zoomPercent, ZOOM_MIN, ZOOM_MAX);
        window = window != null && window.possible() ? window : null;
        sheetWidth = Double.isNaN(sheetWidth) ? 500 : Math.clamp(sheetWidth, SHEET_MIN, SHEET_MAX);
        columns = List.copyOf(columns);
    }

    public Settings withTheme(Theme other) {
        return new Settings(other, language, zoomPercent, window, sheetWidth, sort, columns, direction);
    }

    public Settings withLanguage(String other) {
        return new Settings(theme, other, zoomPercent, window, sheetWidth, sort, columns, direction);
    }

    public Settings withZoomPercent(int other) {
        return new Settings(theme, language, other, window, sheetWidth, sort, columns, direction);
    }

    public Settings withWindow(@Nullable WindowPlace other) {
        return new Settings(theme, language, zoomPercent, other, sheetWidth, sort, columns, direction);
    }

    public Settings withSheetWidth(double other) {
        return new Settings(theme, language, zoomPercent, window, other, sort, columns, direction);
    }

    public Settings withSort(Sort other) {
        return new Settings(theme, language, zoomPercent, window, sheetWidth, other, columns, direction);
    }

    public Settings withColumns(List<ColumnLook> other) {
        return new Settings(theme, language, zoomPercent, window, sheetWidth, sort, other, direction);
    }

    public Settings withDirection(@Nullable Direction other) {
        return new Settings(theme, language, zoomPercent, window, sheetWidth, sort, columns, other);
    }
}
