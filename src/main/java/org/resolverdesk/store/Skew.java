package org.resolverdesk.store;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import org.jspecify.annotations.Nullable;

/// How far the service's clock is ahead of ours, from its `Date` headers, and how its times read by our clock.
/// They come without a zone and are UTC (reference 0). `known` is false before the first `Date`. Immutable;
/// pure.
record Skew(Duration ahead, boolean known) {
    static final Skew NONE = new Skew(Duration.ZERO, false);

    /// A `Date` has whole seconds and its answer takes a while: less than this means nothing, and mustn't move
    /// every row.
    private static final Duration NOISE = Duration.ofSeconds(2);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    /// The skew after an answer that arrived `now`; this very object when nothing worth telling changed.
    Skew after(@Nullable Instant serverDate, Instant now) {
        if (serverDate == null) {
            return this;
        }
        Duration told = Duration.between(now, serverDate.plusMillis(500));
        Duration next = told.abs().compareTo(NOISE) <= 0 ? Duration.ZERO : told;
        boolean same = next.minus(ahead).abs().compareTo(NOISE) <= 0;
        return known && same ? this : new Skew(same ? ahead : next, true);
    }

    /// A time of the service's by our clock; null when it can't be read or lies in the future.
    @Nullable
    Instant here(@Nullable String serviceTime, Instant now) {
        Instant read = read(serviceTime);
        if (read == null) {
            return null;
        }
        Instant here = read.minus(ahead);
        if (here.isAfter(now.plus(NOISE))) {
            return null;
        }
        return here.isAfter(now) ? now : here;
    }

    private static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            // Not parseBest: it finds out by exceptions, 200 microseconds each.
            TemporalAccessor parsed = TIME.parse(text.strip());
            ZoneOffset offset = parsed.query(TemporalQueries.offset());
            return LocalDateTime.from(parsed).toInstant(offset == null ? ZoneOffset.UTC : offset);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
