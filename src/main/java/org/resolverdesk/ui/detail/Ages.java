package org.resolverdesk.ui.detail;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// How long ago things were, in words, as the clock goes on.
record Ages(Texts texts, Times times, ObservableValue<Instant> now) {

    void onTick(Runnable run) {
        now.addListener((value, old, next) -> run.run());
    }

    Duration since(Instant then) {
        Duration age = Duration.between(then, now.getValue());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// Such as '8 s'.
    String span(Instant since) {
        return times.span(since(since));
    }

    /// Such as '8 s ago'; empty for a time that isn't known.
    String ago(@Nullable Instant then) {
        return then == null ? "" : texts.of("detail.ago", span(then));
    }
}
