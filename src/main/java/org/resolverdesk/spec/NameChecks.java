package org.resolverdesk.spec;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.EndpointDraft;

/// The clauses about the name: 1 to 64 of ASCII letters, digits, `_`, `-` and `.`, and not taken (table 2,
/// DNS.1501, DNS.1504).
final class NameChecks {
    private static final Place NAME = new Place.Name();

    private NameChecks() {}

    static List<Finding> present(EndpointDraft draft, Known known) {
        return lengthOf(Typed.trim(draft.name())) < known.limits().nameMin() ? error(Code.NAME_MISSING) : List.of();
    }

    static List<Finding> length(EndpointDraft draft, Known known) {
        int length = lengthOf(Typed.trim(draft.name()));
        int longest = known.limits().nameMax();
        return length > longest
                ? error(Code.NAME_TOO_LONG, Integer.toString(length), Integer.toString(longest))
                : List.of();
    }

    /// A character is a code point, so that one outside the basic plane counts once.
    static int lengthOf(String name) {
        return name.codePointCount(0, name.length());
    }

    /// The first character that can't stand there decides what is said.
    static List<Finding> characters(EndpointDraft draft, Known known) {
        String name = Typed.trim(draft.name());
        for (int i = 0; i < name.length(); i++) {
            if (!isAllowed(name.charAt(i))) {
                return wrong(name.codePointAt(i), name, known);
            }
        }
        return List.of();
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.';
    }

    private static List<Finding> wrong(int codePoint, String name, Known known) {
        if (Typed.isSpace(codePoint)) {
            return error(Code.NAME_SPACE, repaired(name, known));
        }
        return isOfAnotherScript(codePoint)
                ? error(Code.NAME_SCRIPT, Typed.shown(codePoint))
                : error(Code.NAME_CHARACTER, Typed.shown(codePoint), repaired(name, known));
    }

    /// Letters with accents are Latin, and have a letter that can stand for them.
    private static boolean isOfAnotherScript(int codePoint) {
        return Character.isLetter(codePoint) && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.LATIN;
    }

    static List<Finding> free(EndpointDraft draft, Known known) {
        Set<String> names = known.names();
        String name = Typed.trim(draft.name());
        return names != null && names.contains(name) ? error(Code.NAME_TAKEN, Typed.shown(name)) : List.of();
    }

    /// A name like this one that would do: accents dropped, a hyphen for what else can't stand there. Empty
    /// where nothing is left, or all that is near it is taken.
    private static String repaired(String name, Known known) {
        int longest = known.limits().nameMax();
        String head = name.length() > 4 * longest ? name.substring(0, 4 * longest) : name;
        String plain = Normalizer.normalize(head, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isAllowed(c)) {
                out.append(gap && !out.isEmpty() ? "-" : "").append(c);
                gap = false;
            } else {
                gap |= Character.getType(c) != Character.NON_SPACING_MARK;
            }
        }
        return untaken(cut(out.toString(), longest), known.names(), longest);
    }

    private static String untaken(String name, @Nullable Set<String> names, int longest) {
        if (names == null || name.isEmpty() || !names.contains(name)) {
            return name;
        }
        for (int number = 2; number < 100; number++) {
            String next = cut(name, longest - 3) + "-" + number;
            if (!names.contains(next)) {
                return next;
            }
        }
        return "";
    }

    private static String cut(String name, int longest) {
        return name.substring(0, Math.clamp(longest, 0, name.length()));
    }

    private static List<Finding> error(Code code, String... arguments) {
        return List.of(new Finding(NAME, code, Weight.ERROR, List.of(arguments)));
    }
}
