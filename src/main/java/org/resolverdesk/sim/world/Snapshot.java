package org.resolverdesk.sim.world;

import java.util.List;

/// What of a world lasts across restarts. The network is in the program and generated endpoints are made anew.
public record Snapshot(
        long counter, List<SimEndpoint> endpoints, List<SimRule> rules, List<Network.Reserved> reserved) {
    public Snapshot {
        endpoints = List.copyOf(endpoints);
        rules = List.copyOf(rules);
        reserved = List.copyOf(reserved);
    }
}
