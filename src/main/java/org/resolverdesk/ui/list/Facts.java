package org.resolverdesk.ui.list;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.spec.Ipv4;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;

/// What a row was when it was last looked at: taken on the screen thread, searched and sorted in the
/// background. It is kept until the row changes, and with it what was made of it.
final class Facts {
    private final EndpointEntry row;
    private final String name;
    private final String id;
    private final String direction;
    private final String vpcId;
    private final String vpcName;
    private final EntryState state;
    private final List<EndpointIp> ips;
    private final boolean ipsKnown;
    private final int ipCount;
    private final @Nullable Instant created;
    private final Instant since;
    private int urgency = -1;
    private @Nullable String words;
    private @Nullable String nameKey;
    private @Nullable List<Ipv4> addresses;

    /// The facts of a row as it is now; its VPC's name is empty while it isn't known. Screen thread.
    Facts(EndpointEntry row, String vpcName) {
        this.row = row;
        this.vpcName = vpcName;
        name = row.nameProperty().get();
        id = row.idProperty().get();
        direction = row.directionProperty().get();
        vpcId = row.vpcIdProperty().get();
        state = row.stateProperty().get();
        ips = row.ipsProperty().get();
        ipsKnown = row.ipsKnownProperty().get();
        ipCount = row.ipCountProperty().get();
        created = row.createdProperty().get();
        since = row.sinceProperty().get();
    }

    EndpointEntry row() {
        return row;
    }

    String direction() {
        return direction;
    }

    EntryState state() {
        return state;
    }

    String vpcName() {
        return vpcName.isEmpty() ? vpcId : vpcName;
    }

    boolean ipsKnown() {
        return ipsKnown;
    }

    int ipCount() {
        return ipCount;
    }

    /// Whether only this computer knows of it yet.
    boolean ours() {
        return !(state instanceof EntryState.Seen);
    }

    /// When it was made; for what is being sent when that was begun.
    @Nullable
    Instant made() {
        return ours() ? since : created;
    }

    /// How much it asks for attention, to be compared: 0 most.
    int urgency() {
        if (urgency < 0) {
            urgency = Order.urgency(state);
        }
        return urgency;
    }

    /// The name, to be compared.
    String nameKey() {
        String key = nameKey;
        if (key == null) {
            key = name.toLowerCase(Locale.ROOT);
            nameKey = key;
        }
        return key;
    }

    /// All that can be searched, in lower case, a line each. `said` gives the words on screen for states and
    /// directions.
    String words(Said said) {
        String all = words;
        if (all == null) {
            StringBuilder text = new StringBuilder(160);
            text.append(name).append('\n').append(id).append('\n').append(vpcId);
            text.append('\n').append(vpcName).append('\n').append(direction);
            text.append('\n').append(said.direction(direction)).append('\n').append(said.state(state));
            for (EndpointIp ip : ips) {
                text.append('\n').append(ip.ip());
            }
            all = text.toString().toLowerCase(Locale.ROOT);
            words = all;
        }
        return all;
    }

    List<Ipv4> addresses() {
        List<Ipv4> all = addresses;
        if (all == null) {
            all = ips.stream()
                    .map(EndpointIp::ip)
                    .map(Ipv4::parse)
                    .flatMap(Optional::stream)
                    .toList();
            addresses = all;
        }
        return all;
    }

    boolean inbound() {
        return direction.equals(Direction.INBOUND.word());
    }

    boolean outbound() {
        return direction.equals(Direction.OUTBOUND.word());
    }
}
