package org.resolverdesk.app.toolkit;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;

/// The timer of JavaFX's pulse. Without this a program of JavaFX on Linux wakes sixty times a second as long as it
/// runs, hidden or not: half a percent of a core where a wake is dear.
public final class ToolkitTimer {
    private static final Logger LOG = System.getLogger(ToolkitTimer.class.getName());
    private static final String RESTLESS = "com.sun.glass.ui.gtk.GtkTimer";

    private ToolkitTimer() {}

    /// Lets it rest while nothing is to be painted, where it doesn't by itself; where JavaFX doesn't let us at it,
    /// everything stays as it is. JavaFX thread.
    public static void letRest() {
        try {
            letRest(Toolkit.getToolkit(), RESTLESS);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError closed) {
            LOG.log(Level.INFO, "The toolkit's timer can't rest: " + closed);
        }
    }

    /// In a toolkit that has a `pulseTimer` and a `PULSE_INTERVAL` in milliseconds, and holds its own lock whenever it
    /// touches that timer; nothing where the timer is of another class than `restless`.
    static void letRest(Object toolkit, String restless) throws ReflectiveOperationException {
        Field field = toolkit.getClass().getDeclaredField("pulseTimer");
        Field interval = toolkit.getClass().getDeclaredField("PULSE_INTERVAL");
        field.setAccessible(true);
        interval.setAccessible(true);
        synchronized (toolkit) {
            if (field.get(toolkit) instanceof Timer timer
                    && timer.getClass().getName().equals(restless)) {
                field.set(toolkit, new RestingTimer(timer, interval.getInt(toolkit)));
                LOG.log(Level.INFO, "The toolkit's timer rests while nothing is to be painted");
            }
        }
    }
}
