package org.resolverdesk.ui.list;

import java.util.Locale;
import org.resolverdesk.model.Direction;

/// Which directions are shown.
public enum Scope {
    ALL,
    INBOUND,
    OUTBOUND;

    /// As it stands in keys of texts and in settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean takes(String direction) {
        return switch (this) {
            case ALL -> true;
            case INBOUND -> direction.equals(Direction.INBOUND.word());
            case OUTBOUND -> direction.equals(Direction.OUTBOUND.word());
        };
    }
}
