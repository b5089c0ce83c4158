package org.resolverdesk.model;

import java.util.Optional;

/// Which way queries flow through an endpoint; fixed at creation (creating-an-endpoint, table 2).
public enum Direction {
    INBOUND("inbound"),
    OUTBOUND("outbound");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /// The word that the service uses.
    public String word() {
        return word;
    }

    /// The direction of that word, exactly as the service writes it.
    public static Optional<Direction> of(String word) {
        for (Direction direction : values()) {
            if (direction.word.equals(word)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
