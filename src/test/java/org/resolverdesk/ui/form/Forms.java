package org.resolverdesk.ui.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Limits;

/// A form in a world of two subnets of one VPC, for tests.
final class Forms {
    static final String NET_A = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
    static final String NET_B = "1463c8a5-fa49-441d-b28b-bc6c35ba04f8";
    static final List<Subnet> SUBNETS = List.of(subnet(NET_A, "net-a", 3), subnet(NET_B, "net-b", 4));
    static final Known KNOWN = new Known(
            Limits.DEFAULT,
            List.of("NetworkService", "eu-de"),
            Map.of(NET_A, SUBNETS.getFirst(), NET_B, SUBNETS.getLast()),
            Set.of("taken"),
            Map.of());

    final ObjectProperty<Known> known = new SimpleObjectProperty<>(KNOWN);
    final FormModel form = new FormModel(known, subnet -> {}, "NetworkService");

    /// The specification's example, typed.
    void typeExample() {
        form.nameProperty().set("poi-1");
        form.directionProperty().set(Direction.INBOUND.word());
        for (int i = 0; i < 2; i++) {
            form.rows().get(i).subnetIdProperty().set(NET_A);
            form.rows().get(i).ipProperty().set("192.168.3." + (125 + i));
        }
    }

    RowModel row(int index) {
        return form.rows().get(index);
    }

    private static Subnet subnet(String id, String name, int third) {
        String net = "192.168." + third + ".";
        return new Subnet(id, name, net + "0/24", net + "1", "vpc-1", "neutron-" + name, null);
    }
}
