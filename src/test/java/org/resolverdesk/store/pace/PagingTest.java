package org.resolverdesk.store.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
    @ParameterizedTest
    @CsvSource({
        // offset, got, total, pages read, next
        "0, 2, 2, 1, -1",
        "0, 500, 500, 1, -1",
        "0, 500, 501, 1, 500",
        "500, 1, 501, 2, -1",
        "0, 500, , 1, 500",
        "0, 499, , 1, -1",
        "500, 0, , 2, -1",
        "0, 100, 250, 1, 100",
        "200, 50, 250, 3, -1",
        "100, 0, 250, 2, -1",
        "0, 500, 400, 1, -1",
        "199500, 500, , 400, -1",
        "199500, 500, 999999, 400, -1",
    })
    void aListingGoesOnToItsTotalOrAShortPageAndStopsAtAnEmptyOne(
            int offset, int got, @Nullable Integer total, int pages, int next) {
        OptionalInt expected = next < 0 ? OptionalInt.empty() : OptionalInt.of(next);
        assertEquals(expected, Paging.next(offset, got, total, pages));
    }
}
