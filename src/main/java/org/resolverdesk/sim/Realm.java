package org.resolverdesk.sim;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.sim.behaviour.Dice;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.world.FirstWorld;
import org.resolverdesk.sim.world.Pace;
import org.resolverdesk.sim.world.Saver;
import org.resolverdesk.sim.world.Snapshot;
import org.resolverdesk.sim.world.World;
import org.resolverdesk.sim.world.WorldFile;

/// The one world behind its one lock, kept in its file if there is one. Safe for threads.
final class Realm implements AutoCloseable {
    private final SimOptions options;
    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable Saver saver;
    private final Optional<Path> setAside;
    private volatile Consumer<Act> witness = act -> {};
    private World world;

    private Realm(SimOptions options, World world, @Nullable WorldFile file, Optional<Path> setAside) {
        this.options = options;
        this.world = world;
        this.saver = file == null ? null : new Saver(file, this::snapshot);
        this.setAside = setAside;
    }

    /// The world as it was left, or the first one.
    static Realm open(SimOptions options, Pace pace) throws IOException {
        Instant now = now(options);
        if (options.directory() == null) {
            return new Realm(options, fresh(options, pace), null, Optional.empty());
        }
        WorldFile file = new WorldFile(options.directory());
        WorldFile.Loaded loaded =
                file.load(snapshot -> FirstWorld.restored(options.seed(), options.endpoints(), now, snapshot), now);
        World world = loaded.world().orElseGet(() -> fresh(options, pace));
        Realm realm = new Realm(options, world, file, loaded.setAside());
        realm.startSaving();
        return realm;
    }

    Instant now() {
        return now(options);
    }

    /// Where a damaged file was put at the start.
    Optional<Path> setAside() {
        return setAside;
    }

    void watch(Consumer<Act> other) {
        witness = other;
    }

    void tell(Act act) {
        witness.accept(act);
    }

    /// Does something with the world as it is now, alone.
    Reply at(Dice.Fate fate, Function<Handler.Moment, Reply> work) {
        lock.lock();
        long before = world.revision();
        try {
            Instant now = now();
            world.sweep(now);
            return work.apply(new Handler.Moment(world, now, fate));
        } finally {
            if (world.revision() != before) {
                changed();
            }
            lock.unlock();
        }
    }

    /// Does something beside the world that no request may see half done.
    void alone(Consumer<Instant> work) {
        lock.lock();
        try {
            work.accept(now());
        } finally {
            lock.unlock();
        }
    }

    void reset(Pace pace) {
        enter(fresh(options, pace));
    }

    /// Goes on with another world, and keeps that one from now on.
    void enter(World other) {
        lock.lock();
        try {
            world = other;
            changed();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        if (saver != null) {
            saver.close();
        }
    }

    private void startSaving() {
        if (saver != null) {
            saver.start();
            saver.changed();
        }
    }

    private void changed() {
        if (saver != null) {
            saver.changed();
        }
    }

    private Snapshot snapshot() {
        lock.lock();
        try {
            return world.snapshot();
        } finally {
            lock.unlock();
        }
    }

    private static World fresh(SimOptions options, Pace pace) {
        return FirstWorld.fresh(options.seed(), options.endpoints(), now(options), pace);
    }

    /// The service's times have three digits of fraction; so has what they are computed from.
    private static Instant now(SimOptions options) {
        return options.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
