package org.resolverdesk.app.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.ui.Timer;
import org.junit.jupiter.api.Test;

class ToolkitTimerTest {
    private final Restless restless = new Restless();
    private final Pulsing toolkit = new Pulsing(restless);

    /// As GTK's: it can be started and stopped, and takes no notice of a pause.
    private static final class Restless extends Timer {
        private int started;
        private int period;
        private boolean running;

        Restless() {
            super(() -> {});
        }

        @Override
        public synchronized void start(int milliseconds) {
            started++;
            period = milliseconds;
            running = true;
        }

        @Override
        public synchronized void stop() {
            running = false;
        }

        @Override
        public synchronized void pause() {}

        @Override
        public synchronized void resume() {}

        @Override
        public synchronized boolean isRunning() {
            return running;
        }

        @Override
        protected long _start(Runnable runnable) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected long _start(Runnable runnable, int milliseconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void _stop(long handle) {}

        @Override
        protected void _pause(long handle) {}

        @Override
        protected void _resume(long handle) {}
    }

    /// The names are those of JavaFX's toolkit.
    @SuppressWarnings("ConstantField")
    private static final class Pulsing {
        private final int PULSE_INTERVAL = Integer.parseInt("16");
        private Timer pulseTimer;

        Pulsing(Timer timer) {
            pulseTimer = timer;
            timer.start(PULSE_INTERVAL);
        }
    }

    private void letRest() throws ReflectiveOperationException {
        ToolkitTimer.letRest(toolkit, Restless.class.getName());
    }

    @Test
    void aTimerThatWasPausedDoesNotRunUntilItIsResumed() throws ReflectiveOperationException {
        letRest();
        assertTrue(restless.isRunning(), "nothing is lost by the change");

        toolkit.pulseTimer.pause();
        assertFalse(restless.isRunning());

        toolkit.pulseTimer.resume();
        assertTrue(restless.isRunning());
        assertEquals(16, restless.period);
    }

    /// The toolkit resumes it for each frame that is asked for.
    @Test
    void oneThatRunsIsNotStartedAnew() throws ReflectiveOperationException {
        letRest();

        toolkit.pulseTimer.resume();

        assertEquals(1, restless.started);
    }

    @Test
    void oneThatWasStoppedStaysSoWhateverComesAfter() throws ReflectiveOperationException {
        letRest();
        toolkit.pulseTimer.stop();

        toolkit.pulseTimer.resume();

        assertFalse(restless.isRunning());
    }

    /// Those of other systems pause by themselves.
    @Test
    void anotherTimerIsLeftAlone() throws ReflectiveOperationException {
        ToolkitTimer.letRest(toolkit, "com.sun.glass.ui.gtk.GtkTimer");

        assertSame(restless, toolkit.pulseTimer);
    }

    /// A toolkit of another make is an error for whoever asks, which leaves it as it is.
    @Test
    void aToolkitWithoutThatTimerSaysSo() {
        assertThrows(NoSuchFieldException.class, () -> ToolkitTimer.letRest(new Object(), "any"));
        assertInstanceOf(Restless.class, toolkit.pulseTimer);
    }
}
