package org.resolverdesk.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// The time for words on the screen, such as '8 s' or '12 min ago'. Whoever shows such words asks here how long ago or
/// how long until something is, and says them anew at each tick. The next one comes when the first of them would be
/// others, not each second: a tick passes three threads and has every row in sight looked at. JavaFX thread.
public final class Now {
    private final InstantSource clock;
    private final Consumer<Duration> changes;
    private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper();

    /// `changes` is told in how long words that were just said would be others, and has [#tick] called by then.
    public Now(InstantSource clock, Consumer<Duration> changes) {
        this.clock = clock;
        this.changes = changes;
    }

    /// How long ago that was, for words as [Times] says them; negative before it.
    public Duration since(Instant then) {
        Duration gone = Duration.between(then, clock.instant());
        Duration unit = Times.unit(gone);
        changes.accept(gone.isNegative() ? gone.negated().plus(unit) : unit.minus(over(gone, unit)));
        return gone;
    }

    /// How long it is until then, for words as [Times] says them; negative after it.
    public Duration until(Instant then) {
        Duration left = Duration.between(clock.instant(), then);
        if (left.isPositive()) {
            changes.accept(over(left, Times.unit(left)).plusMillis(1));
        }
        return left;
    }

    /// For words that nobody has to be told of.
    public Instant instant() {
        return clock.instant();
    }

    /// Words of another kind would be others after that long, or what is on the screen is to be looked at by then.
    public void changesIn(Duration lasting) {
        changes.accept(lasting);
    }

    /// How often words were to be said anew.
    public ReadOnlyLongProperty ticksProperty() {
        return ticks.getReadOnlyProperty();
    }

    /// Has them said anew.
    public void tick() {
        ticks.set(ticks.get() + 1);
    }

    private static Duration over(Duration span, Duration unit) {
        return span.minus(unit.multipliedBy(span.dividedBy(unit)));
    }
}
