package org.resolverdesk.model;

import java.time.Duration;
import java.util.List;

/// The way to the hosts of a profile. `trusted` are PEM texts, a certificate each, that the user compared and
/// trusts beside the usual roots.
public record Network(Proxy proxy, List<String> trusted, Duration connect, Duration call) {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(60);

    public static final Network DEFAULT = new Network(new Proxy.OfSystem(), List.of(), CONNECT, CALL);

    /// For a service on this computer.
    public static final Network DIRECT = new Network(new Proxy.None(), List.of(), CONNECT, CALL);

    /// Through whom.
    public sealed interface Proxy {
        /// As the desktop has it set.
        record OfSystem() implements Proxy {}

        /// As `HTTPS_PROXY` and `NO_PROXY` say.
        record OfEnvironment() implements Proxy {}

        /// An HTTP proxy of the profile's own; `user` is empty where it asks for none.
        record Own(String host, int port, String user) implements Proxy {}

        record None() implements Proxy {}
    }

    public Network {
        trusted = List.copyOf(trusted);
    }
}
