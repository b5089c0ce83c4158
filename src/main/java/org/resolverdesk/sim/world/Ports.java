package org.resolverdesk.sim.world;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which addresses of one subnet are in use, and by what: the number of each with its device owner (reference
/// 4.4). The gateway and the last three host addresses, which the provider keeps (4.5), are in use from the
/// beginning.
final class Ports {
    static final String GATEWAY = "network:router_interface_distributed";
    static final String KEPT = "network:dhcp";
    /// Which owner the ports of endpoints have isn't documented; this is the nearest of those that are.
    static final String ENDPOINT = "network:endpoint_interface";

    private final SimSubnet subnet;
    private final SortedMap<Long, String> owners = new TreeMap<>();

    Ports(SimSubnet subnet) {
        this.subnet = subnet;
        take(subnet.gateway(), GATEWAY);
        for (long number = subnet.block().lastUsable() + 1;
                number < subnet.block().last();
                number++) {
            take(number, KEPT);
        }
    }

    void take(long number, String owner) {
        owners.put(number, owner);
    }

    void release(long number) {
        owners.remove(number);
    }

    boolean isTaken(long number) {
        return owners.containsKey(number);
    }

    SortedMap<Long, String> all() {
        return Collections.unmodifiableSortedMap(owners);
    }

    /// How many usable addresses are in use; the kept ones are not usable.
    long used() {
        return (long) owners.size() - Block.KEPT_AT_END;
    }

    /// The first free address from a drawn place on, around the end; [Block#NO_ADDRESS] where none is free.
    long free(double draw, Collection<Long> without) {
        long usable = subnet.block().usable();
        long start = (long) (draw * usable);
        for (long step = 0; step < usable; step++) {
            long number = subnet.block().first() + 1 + (start + step) % usable;
            if (!isTaken(number) && !without.contains(number)) {
                return number;
            }
        }
        return Block.NO_ADDRESS;
    }
}
