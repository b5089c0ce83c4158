package org.resolverdesk.config.secret;

import java.util.List;
import org.resolverdesk.model.Secret;

/// A place that keeps secrets. Any thread but the JavaFX one: it may block for two seconds.
public interface Secrets {
    /// What came of asking for one.
    sealed interface Got {
        record Here(Secret secret) implements Got {}

        record None() implements Got {}

        /// The place doesn't answer, or is locked: it may hold one.
        record Unavailable() implements Got {}
    }

    /// What came of a change.
    enum Outcome {
        DONE,
        /// Longer than the place takes.
        TOO_LONG,
        /// The place doesn't answer, or is locked.
        UNAVAILABLE
    }

    Got get(SecretName name);

    Outcome put(SecretName name, Secret secret);

    /// DONE too where there was none.
    Outcome forget(SecretName name);

    /// The names of all that are kept here; never the secrets.
    List<SecretName> list();
}
