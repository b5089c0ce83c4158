package org.resolverdesk.model;

import java.util.List;

/// Why nothing could be sent, where that is known well enough for the user to do something about it.
public sealed interface Obstacle {
    /// Nobody is signed in, or who was has been refused.
    record NotSignedIn() implements Obstacle {}

    /// The profile is read-only and the call would have changed something.
    record ReadOnly() implements Obstacle {}

    /// The host's certificates lead to no root that is trusted; the first is the host's own.
    record Untrusted(String host, List<PeerCertificate> chain) implements Obstacle {
        public Untrusted {
            chain = List.copyOf(chain);
        }
    }

    /// The certificate is for other hosts than this one.
    record OtherHost(String host, PeerCertificate certificate, List<String> names) implements Obstacle {
        public OtherHost {
            names = List.copyOf(names);
        }
    }

    /// The certificate's time is over, or hasn't begun.
    record NotInForce(String host, PeerCertificate certificate) implements Obstacle {}

    /// No such name, or no answer from the resolver that this computer asks.
    record NoSuchHost(String host) implements Obstacle {}

    /// The host, or the proxy where there is one, takes no connection.
    record NoConnection(String host) implements Obstacle {}

    /// The proxy asks for a user and a password; `given` is whether it was handed one that it didn't take.
    record ProxyAsks(String proxy, boolean given) implements Obstacle {}

    /// The proxy, or the way that it is named, is of a kind that isn't supported: NTLM, Negotiate, PAC, SOCKS.
    record ProxyKind(String proxy, String kind) implements Obstacle {}
}
