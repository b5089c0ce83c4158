package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.VpcApi;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;

/// The subnets and VPCs of the project, and of some subnets the addresses in use. Screen thread.
public final class SubnetStore implements EndpointStore.Watcher {
    private static final Duration PRIVATE_IPS_LAST = Duration.ofSeconds(60);
    /// Free addresses are asked for subnet by subnet where the list doesn't tell them: a call each, so not for
    /// thousands.
    private static final int MOST_ASKED_FREE = 50;

    private final Lane lane;
    private final SubnetReader reader;
    private final ObservableList<Subnet> list = FXCollections.observableArrayList();
    private final ObservableList<Subnet> subnets = FXCollections.unmodifiableObservableList(list);
    private final Live.Value<Map<String, Vpc>> vpcs = new Live.Value<>(Map.of());
    private final Live.Value<Reading.State> knowledge = new Live.Value<>(new Reading.State.Never());
    private final Live.Amount version = new Live.Amount(0);
    private final Map<String, Instant> privateIpsAt = new HashMap<>();
    private final Map<String, IpAvailability> availability = new HashMap<>();
    private Map<String, Subnet> byNeutronId = Map.of();
    private Map<String, List<PrivateIp>> privateIps = Map.of();
    private @Nullable Map<String, Subnet> byId;

    SubnetStore(VpcApi vpc, Lane lane) {
        this.lane = lane;
        this.reader = new SubnetReader(vpc, lane, this);
    }

    /// As the service lists them.
    public ObservableList<Subnet> subnets() {
        return subnets;
    }

    /// Every VPC by its id; empty until read.
    public ReadOnlyObjectProperty<Map<String, Vpc>> vpcsProperty() {
        return vpcs;
    }

    /// How far the subnets have been read.
    public ReadOnlyObjectProperty<Reading.State> knowledgeProperty() {
        return knowledge;
    }

    /// Counts on whenever anything here changed: subnets, VPCs, addresses in use, free addresses.
    public ReadOnlyLongProperty versionProperty() {
        return version;
    }

    public Optional<Subnet> byId(String id) {
        return byId == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /// The subnet of an address that the service lists (reference 4.6).
    public Optional<Subnet> byNeutronId(String neutronId) {
        return Optional.ofNullable(byNeutronId.get(neutronId));
    }

    /// Reads subnets and VPCs at once.
    public void refresh() {
        reader.refresh();
        lane.wake();
    }

    /// Someone is about to choose addresses in that subnet: reads those in use, unless that was done within a
    /// minute.
    public void needPrivateIps(String subnetId) {
        Instant at = privateIpsAt.get(subnetId);
        Instant now = lane.now();
        if (!subnetId.isEmpty() && (at == null || at.isAfter(now) || !now.isBefore(at.plus(PRIVATE_IPS_LAST)))) {
            reader.wantPrivateIps(subnetId);
            lane.wake();
        }
    }

    /// Nobody chooses addresses any more: what is read for that alone is called off.
    public void needNoPrivateIps() {
        privateIpsAt.keySet().removeAll(reader.wantNoPrivateIps());
    }

    /// Whether the addresses in use there are being read.
    public boolean readingPrivateIps(String subnetId) {
        return reader.wantsPrivateIps(subnetId);
    }

    /// How many addresses are free there: as the service counts them, or else counted from those in use; empty
    /// where neither is known.
    public OptionalLong free(String subnetId) {
        IpAvailability told = availability.get(subnetId);
        if (told != null) {
            return OptionalLong.of(told.free());
        }
        Subnet subnet = byId(subnetId).orElse(null);
        if (subnet == null) {
            return OptionalLong.empty();
        }
        if (subnet.availableIps() != null) {
            return OptionalLong.of(subnet.availableIps());
        }
        List<PrivateIp> used = privateIps.get(subnetId);
        return used == null ? OptionalLong.empty() : FreeAddresses.of(subnet.cidr(), used);
    }

    /// Every subnet by its id; null until they could be read. Immutable.
    @Nullable
    Map<String, Subnet> known() {
        return byId;
    }

    /// The addresses in use, of the subnets where they could be read. Immutable.
    Map<String, List<PrivateIp>> privateIps() {
        return privateIps;
    }

    void start() {
        lane.serve(reader);
        lane.wake();
    }

    void knowledge(Reading.State state) {
        knowledge.set(state);
    }

    void show(List<Subnet> read) {
        if (byId == null || !read.equals(list)) {
            Map<String, Subnet> ids = new LinkedHashMap<>();
            Map<String, Subnet> neutron = new HashMap<>();
            for (Subnet subnet : read) {
                ids.put(subnet.id(), subnet);
                if (subnet.neutronSubnetId() != null) {
                    neutron.put(subnet.neutronSubnetId(), subnet);
                }
            }
            byId = Collections.unmodifiableMap(ids);
            byNeutronId = neutron;
            list.setAll(read);
            changed();
        }
        read.stream()
                .filter(subnet -> subnet.availableIps() == null)
                .limit(MOST_ASKED_FREE)
                .forEach(subnet -> reader.wantFree(subnet.id()));
    }

    void showVpcs(List<Vpc> read) {
        Map<String, Vpc> ids = new LinkedHashMap<>();
        read.forEach(vpc -> ids.put(vpc.id(), vpc));
        if (vpcs.set(Collections.unmodifiableMap(ids))) {
            changed();
        }
    }

    /// Shows the addresses in use there or, for null, that they can't be known: old ones would refuse what may
    /// be free.
    void showPrivateIps(String subnetId, @Nullable List<PrivateIp> read, Instant now) {
        privateIpsAt.put(subnetId, now);
        Map<String, List<PrivateIp>> next = new HashMap<>(privateIps);
        if (read == null) {
            next.remove(subnetId);
        } else {
            next.put(subnetId, List.copyOf(read));
        }
        if (!next.equals(privateIps)) {
            privateIps = Collections.unmodifiableMap(next);
        }
        changed();
    }

    void showFree(String subnetId, IpAvailability read) {
        if (!read.equals(availability.put(subnetId, read))) {
            changed();
        }
    }

    /// The service doesn't count them, or not any more.
    void showNoFree() {
        if (!availability.isEmpty()) {
            availability.clear();
            changed();
        }
    }

    @Override
    public void added(List<EndpointEntry> rows) {
        // Which subnets somebody else's endpoint uses isn't known; what is read here lasts a minute.
    }

    /// An endpoint that was made here has taken addresses: when it was accepted, and when it was made.
    @Override
    public void changed(EndpointEntry row, EntryState before) {
        EntryState state = row.stateProperty().get();
        boolean taken = !(before instanceof EntryState.Seen)
                || (state instanceof EntryState.Seen(Status status) && !status.pending());
        if (state instanceof EntryState.Seen && taken && !state.equals(before)) {
            outdated(row);
        }
    }

    /// … and has given them back.
    @Override
    public void removed(EndpointEntry row) {
        if (row.stateProperty().get() instanceof EntryState.Seen) {
            outdated(row);
        }
    }

    private void outdated(EndpointEntry row) {
        if (row.asked() == null) {
            return;
        }
        row.asked().ipAddresses().stream().map(NewIp::subnetId).distinct().forEach(id -> {
            if (privateIps.containsKey(id)) {
                reader.wantPrivateIps(id);
            }
            if (availability.containsKey(id)) {
                reader.wantFree(id);
            }
            if (byId(id).map(Subnet::availableIps).isPresent()) {
                reader.again();
            }
        });
        lane.wake();
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
