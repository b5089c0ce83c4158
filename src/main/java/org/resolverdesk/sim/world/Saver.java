package org.resolverdesk.sim.world;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Writes the world soon after it changed, on a thread of its own, so that no request waits for the disk.
/// Changes that come while it writes are one more write.
public final class Saver implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Saver.class.getName());

    private final WorldFile file;
    private final Supplier<Snapshot> world;
    private final Semaphore changes = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;

    /// `world` is asked on the saver's thread.
    public Saver(WorldFile file, Supplier<Snapshot> world) {
        this.file = file;
        this.world = world;
        this.thread = Thread.ofPlatform().daemon().name("rehearsal-saver").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public void changed() {
        changes.release();
    }

    /// Returns when everything that was changed before is written.
    @Override
    public void close() {
        closing = true;
        changes.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing || changes.availablePermits() > 0) {
                changes.acquire();
                changes.drainPermits();
                save();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void save() throws InterruptedException {
        try {
            file.save(world.get());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the rehearsal's world could not be saved", e);
        }
    }
}
