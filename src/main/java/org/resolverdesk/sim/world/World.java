package org.resolverdesk.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;

/// Everything that exists: the network, and the endpoints in the order in which they were made. Its methods do
/// as told; what may be done is for the checks to say. Not safe for threads: the server has one lock around it.
public final class World {
    /// The regions that the service serves, its own first: the one of the specification's example.
    public static final List<String> REGIONS = List.of("NetworkService", "eu-de");

    private final Network network;
    private final Ids ids;
    private final Rules rules;
    private final Map<Direction, SequencedMap<String, SimEndpoint>> endpoints = new EnumMap<>(Direction.class);
    private final Map<Direction, Integer> generated = new EnumMap<>(Direction.class);
    private final Set<String> generatedIds = new HashSet<>();
    private final Map<String, Direction> directions = new HashMap<>();
    private final Map<String, List<String>> idsByName = new HashMap<>();
    private final Set<String> leaving = new LinkedHashSet<>();
    private long revision;

    World(Network network, Ids ids) {
        this.network = network;
        this.ids = ids;
        this.rules = new Rules(ids);
        for (Direction direction : Direction.values()) {
            endpoints.put(direction, new LinkedHashMap<>());
            generated.put(direction, 0);
        }
    }

    public Network network() {
        return network;
    }

    public Ids ids() {
        return ids;
    }

    public Rules rules() {
        return rules;
    }

    /// Goes up with every change.
    public long revision() {
        return revision + rules.revision() + network.revision();
    }

    public @Nullable SimEndpoint endpoint(String id) {
        Direction direction = directions.get(id);
        return direction == null ? null : all(direction).get(id);
    }

    public SequencedCollection<SimEndpoint> newestFirst(Direction direction) {
        return all(direction).sequencedValues().reversed();
    }

    public boolean hasName(String name) {
        return idsByName.containsKey(name);
    }

    /// All of that name, in no order; more than one only where names needn't be unique.
    public List<SimEndpoint> named(String name) {
        List<SimEndpoint> found = new ArrayList<>();
        for (String id : idsByName.getOrDefault(name, List.of())) {
            SimEndpoint endpoint = endpoint(id);
            if (endpoint != null) {
                found.add(endpoint);
            }
        }
        return found;
    }

    public int count(Direction direction) {
        return all(direction).size();
    }

    /// How many of them were generated: they come on top of any quota, so that many of them don't forbid a create.
    public int generated(Direction direction) {
        return generated.getOrDefault(direction, 0);
    }

    /// Takes away what is gone by now: endpoints with their names and addresses, and unbound addresses.
    public void sweep(Instant now) {
        for (String id : List.copyOf(leaving)) {
            SimEndpoint endpoint = endpoint(id);
            if (endpoint == null || Lifecycle.isGone(endpoint, now)) {
                remove(id);
                continue;
            }
            for (SimAddress address : endpoint.addresses()) {
                if (Lifecycle.isGone(address, now)) {
                    network.release(address);
                    endpoint = replace(endpoint.with(endpoint.without(address)));
                }
            }
            if (!endpoint.isLeaving()) {
                leaving.remove(id);
            }
        }
    }

    /// Makes an endpoint with these addresses, none of them automatic any more; with `fails` it ends in ERROR
    /// by one of them.
    public SimEndpoint create(
            String name, Direction direction, List<Wanted> wanted, Instant now, Pace pace, boolean fails) {
        Duration whole = pace.creation(ids.draw());
        int failing = fails ? (int) (ids.draw() * wanted.size()) : -1;
        List<SimAddress> addresses = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Instant ready = now.plus(pace.address(whole, ids.draw()));
            addresses.add(address(wanted.get(i), now, ready, i == failing));
        }
        String vpc = wanted.getFirst().subnet().vpc().id();
        SimEndpoint made = SimEndpoint.made(ids.resource(), name, direction, vpc, now, now.plus(whole), addresses);
        add(made);
        return made;
    }

    public SimEndpoint rename(SimEndpoint endpoint, String name) {
        unname(endpoint);
        name(name, endpoint.id());
        return replace(endpoint.renamed(name));
    }

    /// Begins the deletion; one that has begun goes on as it is.
    public SimEndpoint delete(SimEndpoint endpoint, Instant now, Pace pace) {
        if (endpoint.goneAt() != null) {
            return endpoint;
        }
        leaving.add(endpoint.id());
        return replace(endpoint.deleted(now, now.plus(pace.deletion(ids.draw()))));
    }

    /// `shows` is whether the endpoint itself is pending meanwhile.
    public SimEndpoint bind(SimEndpoint endpoint, Wanted wanted, Instant now, Pace pace, boolean fails, boolean shows) {
        Instant ready = now.plus(pace.update(ids.draw()));
        SimAddress address = address(wanted, now, ready, fails);
        network.take(address);
        List<SimAddress> addresses = new ArrayList<>(endpoint.addresses());
        addresses.add(address);
        return replace(endpoint.updating(now, shows ? ready : now, addresses));
    }

    /// Begins to take an address away; it occupies its subnet until it is gone. `shows` as for a bind.
    public SimEndpoint unbind(SimEndpoint endpoint, SimAddress address, Instant now, Pace pace, boolean shows) {
        Instant gone = now.plus(pace.update(ids.draw()));
        List<SimAddress> addresses = new ArrayList<>(endpoint.addresses());
        addresses.set(addresses.indexOf(address), address.leaving(now, gone));
        leaving.add(endpoint.id());
        return replace(endpoint.updating(now, shows ? gone : now, addresses));
    }

    /// What lasts: the endpoints, oldest first within a direction, without the generated ones, the rules, and how
    /// far the ids are.
    public Snapshot snapshot() {
        List<SimEndpoint> kept = new ArrayList<>();
        for (SequencedMap<String, SimEndpoint> some : endpoints.values()) {
            for (SimEndpoint endpoint : some.values()) {
                if (!generatedIds.contains(endpoint.id())) {
                    kept.add(endpoint);
                }
            }
        }
        return new Snapshot(ids.counter(), kept, rules.snapshot(), network.reserved());
    }

    void add(SimEndpoint endpoint) {
        all(endpoint.direction()).put(endpoint.id(), endpoint);
        directions.put(endpoint.id(), endpoint.direction());
        name(endpoint.name(), endpoint.id());
        endpoint.addresses().forEach(network::take);
        if (endpoint.isLeaving()) {
            leaving.add(endpoint.id());
        }
        revision++;
    }

    /// Adds a generated endpoint before all others of its direction.
    void addOldest(SimEndpoint endpoint) {
        all(endpoint.direction()).putFirst(endpoint.id(), endpoint);
        add(endpoint);
        generatedIds.add(endpoint.id());
        generated.merge(endpoint.direction(), 1, Integer::sum);
    }

    SimAddress address(Wanted wanted, Instant now, Instant ready, boolean fails) {
        String error = fails ? errorInfo(wanted) : null;
        return SimAddress.made(ids.resource(), wanted.number(), wanted.subnet().id(), now, ready, error);
    }

    private static String errorInfo(Wanted wanted) {
        return "The port " + Block.text(wanted.number()) + " could not be created: no host of "
                + wanted.subnet().zone() + " answered in time.";
    }

    private void name(String name, String id) {
        idsByName.merge(name, List.of(id), (some, one) -> {
            List<String> more = new ArrayList<>(some);
            more.addAll(one);
            return List.copyOf(more);
        });
    }

    private void unname(SimEndpoint endpoint) {
        idsByName.computeIfPresent(endpoint.name(), (name, some) -> {
            List<String> rest = new ArrayList<>(some);
            rest.remove(endpoint.id());
            return rest.isEmpty() ? null : List.copyOf(rest);
        });
    }

    private SimEndpoint replace(SimEndpoint endpoint) {
        all(endpoint.direction()).put(endpoint.id(), endpoint);
        revision++;
        return endpoint;
    }

    private void remove(String id) {
        SimEndpoint endpoint = endpoint(id);
        leaving.remove(id);
        if (endpoint == null) {
            return;
        }
        endpoint.addresses().forEach(network::release);
        unname(endpoint);
        directions.remove(id);
        all(endpoint.direction()).remove(id);
        revision++;
    }

    private SequencedMap<String, SimEndpoint> all(Direction direction) {
        SequencedMap<String, SimEndpoint> some = endpoints.get(direction);
        if (some == null) {
            throw new IllegalArgumentException(direction.word());
        }
        return some;
    }
}
