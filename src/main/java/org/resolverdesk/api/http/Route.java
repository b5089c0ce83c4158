package org.resolverdesk.api.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.network.Passage;
import org.resolverdesk.model.Obstacle;

/// How the calls to a host go: with which clients, how long at most, through what, and whether only those may that
/// change nothing. The clients are made by whoever first asks for them, which takes a while.
public record Route(
        Supplier<OkHttpClient> readers,
        Supplier<OkHttpClient> writers,
        Timeouts timeouts,
        @Nullable Passage passage,
        boolean readOnly) {

    /// The same way, for calls that change nothing.
    public Route forReading() {
        return new Route(readers, writers, timeouts, passage, true);
    }

    /// The client for calls that change something, or for those that don't.
    public OkHttpClient client(boolean writes) {
        return (writes ? writers : readers).get();
    }

    Duration time(boolean writes) {
        return writes ? timeouts.write() : timeouts.read();
    }

    /// Ends the connections that wait for a next request. For after every answer that isn't a value: should something
    /// between here and the service send one answer twice, everything that came after on that connection would be
    /// the answer to the request before, and a refusal can't be told from one that is meant.
    void distrust() {
        readers.get().connectionPool().evictAll();
    }

    /// Why a call can't be made at all.
    Optional<Obstacle> blocked(URI url, boolean writes) {
        if (readOnly && writes) {
            return Optional.of(new Obstacle.ReadOnly());
        }
        return passage == null ? Optional.empty() : passage.blocked(url);
    }

    @Nullable
    Obstacle obstacle(URI url, IOException failure) {
        return passage == null ? null : passage.obstacle(url, failure).orElse(null);
    }
}
