package org.resolverdesk.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.resolverdesk.config.BillOfMaterials.Part;

/// What is part of the program besides its own code; `licenceText` finds the text of a licence by its id.
public record Shipped(List<Part> parts, Function<String, Optional<String>> licenceText) {
    public static final Shipped NOTHING = new Shipped(List.of(), id -> Optional.empty());

    public Shipped {
        parts = List.copyOf(parts);
    }
}
