package org.resolverdesk.sim.world;

/// One address that someone asks for: which subnet, and the address' number, or [Block#NO_ADDRESS] for the
/// service's choice.
public record Wanted(SimSubnet subnet, long number) {
    public boolean isAutomatic() {
        return number == Block.NO_ADDRESS;
    }
}
