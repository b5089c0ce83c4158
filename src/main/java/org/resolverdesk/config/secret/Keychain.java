package org.resolverdesk.config.secret;

import org.jspecify.annotations.Nullable;

/// The desktop's keychain as it is reached: blocks for as long as it likes, and throws where it isn't there, is
/// locked, or has none of that name. `account` names the secret within the program's own part.
public interface Keychain {
    /// Without the cause's words: those may be the secret.
    final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        public Failed(Throwable cause) {
            super(cause.getClass().getName());
        }
    }

    @Nullable
    String get(String account) throws Failed;

    void set(String account, String secret) throws Failed;

    void delete(String account) throws Failed;

    /// The longest secret that it takes, in characters.
    int most();
}
