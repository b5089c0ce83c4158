package org.resolverdesk.model;

/// Everything secret that a session is given: who one is, and the password of the profile's own proxy, empty where
/// it has none.
public record Handover(Proof proof, Secret proxyPassword) {
    public Handover(Proof proof) {
        this(proof, new Secret(""));
    }
}
