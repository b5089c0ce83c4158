package org.resolverdesk.ui.detail;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;
import org.resolverdesk.store.SubnetStore;

/// Names for what an endpoint only has ids of. A subnet is asked for by the id that a create sends, or by the
/// neutron id that the list of addresses answers (reference 4.6); `changes` is invalidated when there may be
/// more to tell.
public record Networks(
        Function<String, Optional<Subnet>> byId,
        Function<String, Optional<Subnet>> byNeutronId,
        Function<String, Optional<Vpc>> vpc,
        Observable changes) {

    /// The names that a session knows.
    public static Networks of(SubnetStore subnets) {
        return new Networks(
                subnets::byId,
                subnets::byNeutronId,
                id -> Optional.ofNullable(subnets.vpcsProperty().get().get(id)),
                subnets.versionProperty());
    }

    /// The subnet of either of its ids.
    Optional<Subnet> subnet(String id) {
        return byNeutronId.apply(id).or(() -> byId.apply(id));
    }

    /// Whether both ids, of whichever kind, are known to mean one subnet.
    boolean same(String id, String other) {
        return id.equals(other)
                || subnet(id).map(Subnet::id).equals(Optional.of(other))
                || subnet(other).map(Subnet::id).equals(Optional.of(id));
    }
}
