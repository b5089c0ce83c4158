package org.resolverdesk.config.secret;

import java.util.Locale;
import java.util.Optional;

/// What a secret of a profile is for.
public enum SecretKind {
    TOKEN,
    PASSWORD,
    SECRET_KEY,
    SECURITY_TOKEN,
    PROXY_PASSWORD;

    /// As it stands in names.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SecretKind> of(String word) {
        for (SecretKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
