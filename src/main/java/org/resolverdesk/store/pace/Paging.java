package org.resolverdesk.store.pace;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Where a listing goes on after a page (reference 0, paging). Pure.
public final class Paging {
    public static final int PAGE = 500;
    /// A service that never says 'enough' is left after 200,000 rows.
    public static final int MOST_PAGES = 400;

    private Paging() {}

    /// The next page's offset, or empty at the end. `pagesRead` counts the one just read, which had `got` rows.
    /// A service may give shorter pages than asked, so where it tells the total, that decides; where not, a
    /// short page is the last.
    public static OptionalInt next(int offset, int got, @Nullable Integer total, int pagesRead) {
        boolean more = total == null ? got >= PAGE : offset + got < total;
        return got > 0 && more && pagesRead < MOST_PAGES ? OptionalInt.of(offset + got) : OptionalInt.empty();
    }
}
