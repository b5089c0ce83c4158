package org.resolverdesk.config.found;

/// Something about what was found that a person should know before they take it.
public enum FoundNote {
    /// The keys are encrypted for the tool that wrote them, so they have to be typed once.
    ENCRYPTED_KEYS,
    /// It says that certificates needn't be checked; this program always does.
    INSECURE_IGNORED,
    /// It names a file of certificates to trust, which weren't taken: one compares them when they are met.
    CERTIFICATES_NOT_TAKEN,
    /// It wants a certificate of the client's own, which isn't supported.
    CLIENT_CERTIFICATE,
    /// It takes on the rights of an agency, which isn't supported: these are the rights of the user behind it.
    AGENCY,
    /// It says neither a region nor a host, so one has to be chosen.
    NO_REGION,
    /// No password, key or token stands with it, so it has to be typed.
    NO_SECRET
}
