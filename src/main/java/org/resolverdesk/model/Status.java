package org.resolverdesk.model;

/// The state of an endpoint or of one of its addresses: the service's own word, kept as it came, and what kind
/// it is.
///
/// Documented are PENDING_CREATE, ACTIVE, PENDING_DELETE and ERROR; other words occur and are kept (reference
/// 8.1).
public record Status(String word) {
    public static final Status ACTIVE = new Status("ACTIVE");
    public static final Status ERROR = new Status("ERROR");
    public static final Status PENDING_CREATE = new Status("PENDING_CREATE");
    public static final Status PENDING_DELETE = new Status("PENDING_DELETE");

    /// What a status word means for a reader: a state that lasts, one that will change by itself, or neither
    /// known.
    public enum Kind {
        ACTIVE,
        PENDING,
        DELETING,
        ERROR,
        OTHER
    }

    public Kind kind() {
        return switch (word) {
            case "ACTIVE" -> Kind.ACTIVE;
            case "ERROR" -> Kind.ERROR;
            case "PENDING_DELETE" -> Kind.DELETING;
            default -> word.startsWith("PENDING") ? Kind.PENDING : Kind.OTHER;
        };
    }

    /// Whether the service will change this state by itself, so that it is worth asking often.
    public boolean pending() {
        return kind() == Kind.PENDING || kind() == Kind.DELETING;
    }
}
