package org.resolverdesk.config.found;

/// Where something was found. `place` is a file's path, or the beginning of the variables' names.
public record Source(Kind kind, String place) {
    public enum Kind {
        ENVIRONMENT,
        SDK_CREDENTIALS,
        KOOCLI,
        CLOUDS_YAML
    }
}
