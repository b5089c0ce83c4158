package org.resolverdesk.config.profile;

import java.util.HexFormat;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Makes the ids of profiles: once each, and never that of the rehearsal.
public final class ProfileIds {
    private static final int BYTES = 8;

    private final RandomGenerator random;

    public ProfileIds(RandomGenerator random) {
        this.random = random;
    }

    /// One that isn't among those that are taken.
    public String next(Set<String> taken) {
        byte[] bytes = new byte[BYTES];
        while (true) {
            random.nextBytes(bytes);
            String id = HexFormat.of().formatHex(bytes);
            if (!taken.contains(id)) {
                return id;
            }
        }
    }

    /// Whether a text can be an id: it becomes part of names in the keychain and of files.
    static boolean possible(String id) {
        return id.matches("[0-9a-z][0-9a-z-]{0,63}") && !id.equals(Rehearsal.ID);
    }
}
