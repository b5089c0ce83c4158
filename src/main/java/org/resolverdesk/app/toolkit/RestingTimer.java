package org.resolverdesk.app.toolkit;

import com.sun.glass.ui.Timer;

/// A timer that really pauses: JavaFX pauses that of its pulse a quarter of a second after the last frame, and the
/// one for GTK goes on all the same, sixty times a second. Any thread.
final class RestingTimer extends Timer {
    private final Timer timer;
    private final int period;
    private boolean ended;

    /// `timer` runs already, each `period` milliseconds; whoever had it has this one instead.
    RestingTimer(Timer timer, int period) {
        super(() -> {});
        this.timer = timer;
        this.period = period;
    }

    @Override
    public synchronized void pause() {
        timer.stop();
    }

    @Override
    public synchronized void resume() {
        if (!ended && !timer.isRunning()) {
            timer.start(period);
        }
    }

    /// For good.
    @Override
    public synchronized void stop() {
        ended = true;
        timer.stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return timer.isRunning();
    }

    @Override
    protected long _start(Runnable runnable) {
        throw neverStarted();
    }

    @Override
    protected long _start(Runnable runnable, int milliseconds) {
        throw neverStarted();
    }

    @Override
    protected void _stop(long handle) {
        throw neverStarted();
    }

    @Override
    protected void _pause(long handle) {
        throw neverStarted();
    }

    @Override
    protected void _resume(long handle) {
        throw neverStarted();
    }

    private static UnsupportedOperationException neverStarted() {
        return new UnsupportedOperationException("it stands for a timer that was started already");
    }
}
