package org.resolverdesk.model;

/// How many addresses of a network can be used and are used, the reserved ones not counted (reference 4.5).
public record IpAvailability(String networkId, long total, long used) {
    public long free() {
        return Math.max(0, total - used);
    }
}
