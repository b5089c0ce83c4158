package org.resolverdesk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a listing, and how many match in all where the service told (reference 0, paging).
public record Page<T>(List<T> items, @Nullable Integer totalCount) {
    public Page {
        items = List.copyOf(items);
    }
}
