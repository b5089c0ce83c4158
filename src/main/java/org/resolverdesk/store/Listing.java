package org.resolverdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;
import org.resolverdesk.store.pace.Paging;

/// A reading of one direction's pages, up to the page that is next. `began` is the order of its start among
/// reads and the user's doings.
record Listing(Direction direction, long number, long began, Instant startedAt, int offset, int pagesRead) {

    Listing next(int offset) {
        return new Listing(direction, number, began, startedAt, offset, pagesRead + 1);
    }

    boolean endsWith(int got, @Nullable Integer total) {
        return Paging.next(offset, got, total, pagesRead + 1).isEmpty();
    }
}
