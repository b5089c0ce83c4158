package org.resolverdesk.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.profile.Rehearsal;
import org.resolverdesk.model.Profile;
import org.resolverdesk.sim.SimServer;

/// The rehearsal service, started when it is first needed: whoever works in a real profile never waits for it. Any
/// thread.
final class InTheBox implements AutoCloseable {
    private final Supplier<SimServer> start;
    private final Executor background;
    private @Nullable CompletableFuture<SimServer> server;

    /// `start` blocks.
    InTheBox(Supplier<SimServer> start, Executor background) {
        this.start = start;
        this.background = background;
    }

    /// Starts it, if nobody did.
    synchronized CompletableFuture<SimServer> begin() {
        CompletableFuture<SimServer> begun = server;
        if (begun == null) {
            begun = CompletableFuture.supplyAsync(start, background);
            server = begun;
        }
        return begun;
    }

    /// Whether anyone needed it.
    synchronized boolean begun() {
        return server != null;
    }

    /// The one that runs; waits where it is just being started.
    SimServer running() {
        return begin().join();
    }

    /// The profile of one that runs: with the id that the rehearsal has in every file.
    static Profile profile(SimServer server) {
        Profile profile = server.profile();
        return profile.named(Rehearsal.ID, profile.name());
    }

    @Override
    public synchronized void close() {
        CompletableFuture<SimServer> begun = server;
        if (begun != null && !begun.isCompletedExceptionally()) {
            begun.join().close();
        }
    }
}
