package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScheduledTickerTest {
    @Test
    void aTokenThatLastsForEightThousandYearsIsWaitedFor() {
        try (ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1)) {
            timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            Cancellable alarm = new ScheduledTicker(timer, new Work(Runnable::run, Runnable::run))
                    .after(Duration.ofDays(8000L * 365), () -> {});

            assertEquals(1, timer.getQueue().size());
            Runnable waiting = timer.getQueue().element();
            assertTrue(((Delayed) waiting).getDelay(TimeUnit.DAYS) > 100 * 365);
            alarm.cancel();
        }
    }
}
