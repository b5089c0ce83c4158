package org.resolverdesk.api.http;

import java.time.Duration;
import org.resolverdesk.model.Network;

/// How long a call may take: `connect` for each address of the host, `read` and `write` for the whole of a call
/// that only reads or that changes something, from the look-up of the host to the last byte of the answer.
public record Timeouts(Duration connect, Duration read, Duration write) {
    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));

    /// As a profile has them.
    public static Timeouts of(Network network) {
        return new Timeouts(network.connect(), network.call(), network.call());
    }
}
