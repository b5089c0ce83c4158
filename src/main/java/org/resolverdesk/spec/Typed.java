package org.resolverdesk.spec;

/// Typed and pasted text: what counts as around it, how long it is, and how it may be shown inside a message.
final class Typed {
    /// As much of a text as a message has room for, in UTF-16 units.
    private static final int SHOWN = 80;

    private Typed() {}

    /// Without the blanks around, those included that come with text copied from a document or a web page.
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isAround(text.charAt(from))) {
            from++;
        }
        while (to > from && isAround(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// Zero-width space and byte order mark are no white space to Unicode, yet nobody sees or means them.
    private static boolean isAround(char c) {
        return isSpace(c) || c == '\u200B' || c == '\uFEFF';
    }

    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    static boolean isEmpty(String text) {
        return trim(text).isEmpty();
    }

    /// A text as an argument of a message: cut, and with a mark for each character that can't be seen.
    static String shown(String text) {
        int end = Math.min(text.length(), SHOWN);
        if (end == text.length() && isPlain(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(end + 1);
        for (int i = 0; i < end; ) {
            int codePoint = text.codePointAt(i);
            shown.appendCodePoint(isVisible(codePoint) ? codePoint : '\uFFFD');
            i += Character.charCount(codePoint);
        }
        return end == text.length() ? shown.toString() : shown.append('…').toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /// A character as an argument of a message; one that can't be seen by itself is named `U+200B`.
    static String shown(int codePoint) {
        return isVisible(codePoint) && Character.getType(codePoint) != Character.NON_SPACING_MARK
                ? Character.toString(codePoint)
                : String.format("U+%04X", codePoint);
    }

    /// False also for what turns the direction of the text around it.
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
