package org.resolverdesk.config.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// What is the rehearsal's alone, so that nothing can be mistaken for it. It is never in the file of profiles.
public final class Rehearsal {
    public static final String ID = "rehearsal";

    private static final Set<String> NAMES = Set.of("rehearsal", "演练");

    private Rehearsal() {}

    /// Whether a name reads like the rehearsal's in any of the program's languages; numbers and signs don't tell it
    /// apart.
    public static boolean isNamed(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NAMES.contains(plain.replaceAll("[^\\p{L}]", ""));
    }
}
