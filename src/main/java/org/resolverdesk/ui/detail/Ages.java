package org.resolverdesk.ui.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// How long ago things were, in words, as the clock goes on.
final class Ages {
    private final Texts texts;
    private final Times times;
    private final Now now;
    private final List<Runnable> ticks = new ArrayList<>();
    private final ChangeListener<Number> ticked = (value, old, next) -> ticks.forEach(Runnable::run);

    Ages(Texts texts, Times times, Now now) {
        this.texts = texts;
        this.times = times;
        this.now = now;
        // The clock outlives the sheet, which is made anew for another language: it must not hold on to it.
        now.ticksProperty().addListener(new WeakChangeListener<>(ticked));
    }

    void onTick(Runnable run) {
        ticks.add(run);
    }

    Duration since(Instant then) {
        Duration age = now.since(then);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// Such as '8 s'.
    String span(Instant since) {
        return times.span(since(since));
    }

    /// How long until then, such as '4 s'.
    String until(Instant then) {
        return times.span(now.until(then));
    }

    /// Such as '8 s ago'; empty for a time that isn't known.
    String ago(@Nullable Instant then) {
        return then == null ? "" : texts.of("detail.ago", span(then));
    }
}
