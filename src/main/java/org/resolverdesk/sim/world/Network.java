package org.resolverdesk.sim.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The VPCs, their subnets, and the addresses in use there. What there is stays; only addresses come and go.
public final class Network {
    /// An address that was reserved by hand (reference 4.4).
    record Reserved(String subnetId, long number) {}

    private final List<SimVpc> vpcs;
    private final Map<String, SimSubnet> subnets = new LinkedHashMap<>();
    private final Map<String, Ports> ports = new LinkedHashMap<>();
    private final List<Reserved> reserved = new ArrayList<>();
    private long revision;

    Network(List<SimVpc> vpcs, List<SimSubnet> subnets) {
        this.vpcs = List.copyOf(vpcs);
        for (SimSubnet subnet : subnets) {
            this.subnets.put(subnet.id(), subnet);
            ports.put(subnet.id(), new Ports(subnet));
        }
    }

    public List<SimVpc> vpcs() {
        return vpcs;
    }

    public Collection<SimSubnet> subnets() {
        return subnets.values();
    }

    /// The subnet of a VPC subnet id; a neutron subnet id finds none (reference 4.6).
    public @Nullable SimSubnet subnet(String id) {
        return subnets.get(id);
    }

    /// The subnet of a neutron subnet id.
    public @Nullable SimSubnet neutronSubnet(String id) {
        return subnets.values().stream()
                .filter(one -> one.neutronId().equals(id))
                .findAny()
                .orElse(null);
    }

    public boolean isTaken(SimSubnet subnet, long number) {
        return ports(subnet.id()).isTaken(number);
    }

    /// Every address in use with its device owner, in the order of the addresses.
    public SortedMap<Long, String> owners(SimSubnet subnet) {
        return ports(subnet.id()).all();
    }

    /// How many addresses ports can have there at all (reference 4.5: the reserved ones not counted).
    public long total(SimSubnet subnet) {
        return subnet.block().usable();
    }

    public long used(SimSubnet subnet) {
        return ports(subnet.id()).used();
    }

    /// The same with every automatic address replaced by a free one; empty where a subnet has too few.
    public Optional<List<Wanted>> allocate(List<Wanted> wanted, Ids draws) {
        Set<Long> chosen = new HashSet<>();
        wanted.forEach(one -> chosen.add(one.number()));
        List<Wanted> all = new ArrayList<>();
        for (Wanted one : wanted) {
            long number = one.number();
            if (one.isAutomatic()) {
                number = ports(one.subnet().id()).free(draws.draw(), chosen);
                if (number == Block.NO_ADDRESS) {
                    return Optional.empty();
                }
                chosen.add(number);
            }
            all.add(new Wanted(one.subnet(), number));
        }
        return Optional.of(all);
    }

    /// Takes an address that nobody uses yet; that lasts.
    public void reserve(SimSubnet subnet, long number) {
        take(subnet.id(), number, "");
        reserved.add(new Reserved(subnet.id(), number));
        revision++;
    }

    List<Reserved> reserved() {
        return List.copyOf(reserved);
    }

    long revision() {
        return revision;
    }

    void take(String subnetId, long number, String owner) {
        ports(subnetId).take(number, owner);
    }

    void take(SimAddress address) {
        if (address.occupies()) {
            take(address.subnetId(), address.number(), Ports.ENDPOINT);
        }
    }

    void release(SimAddress address) {
        if (address.occupies()) {
            ports(address.subnetId()).release(address.number());
        }
    }

    private Ports ports(String subnetId) {
        Ports found = ports.get(subnetId);
        if (found == null) {
            throw new IllegalArgumentException("no subnet " + subnetId);
        }
        return found;
    }
}
