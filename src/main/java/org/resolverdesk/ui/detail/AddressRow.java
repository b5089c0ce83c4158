package org.resolverdesk.ui.detail;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Subnet;

/// One address on the sheet. The object is its identity: what was typed becomes the live address in the same
/// row. JavaFX thread only; needs no toolkit.
public final class AddressRow {

    /// How far an address is.
    public sealed interface Standing {
        /// Its create is under way.
        record Sending() implements Standing {}

        /// Nobody knows whether it was asked for.
        record Unknown() implements Standing {}

        /// Asked for and accepted; the service hasn't listed it yet.
        record Expected() implements Standing {}

        /// It should be there, and its state hasn't been read yet.
        record Reading() implements Standing {}

        /// What the service says of it; `error` is its `error_info`, empty where there is none.
        record Live(Status status, String error) implements Standing {}
    }

    /// What is to be seen. `ip` is empty while the service still picks one; `subnet` is a name, or the id where
    /// no name is known; `picked` says that the choice was left to the service.
    public record Shown(String ip, String subnet, boolean picked, Standing standing) {
        boolean active() {
            return standing instanceof Standing.Live(Status status, String _) && status.kind() == Status.Kind.ACTIVE;
        }

        boolean failed() {
            return standing instanceof Standing.Live(Status status, String _) && status.kind() == Status.Kind.ERROR;
        }
    }

    private final @Nullable NewIp asked;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown("", "", false, new Standing.Reading()));
    private @Nullable EndpointIp live;

    AddressRow(@Nullable NewIp asked) {
        this.asked = asked;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Shown shown() {
        return shown.get();
    }

    @Nullable
    NewIp asked() {
        return asked;
    }

    @Nullable
    EndpointIp live() {
        return live;
    }

    void becomes(EndpointIp live) {
        this.live = live;
    }

    /// Shows it; `standing` is what is said while there is nothing live to say.
    void refresh(Networks networks, Standing standing) {
        NewIp wanted = asked;
        EndpointIp now = live;
        String typed = wanted == null || wanted.ip() == null ? "" : wanted.ip();
        String ip = now == null || now.ip().isEmpty() ? typed : now.ip();
        String subnetId = wanted != null ? wanted.subnetId() : now != null ? now.subnetId() : "";
        String subnet = networks.subnet(subnetId).map(AddressRow::nameOf).orElse(subnetId);
        shown.set(new Shown(ip, subnet, wanted != null && wanted.ip() == null, now == null ? standing : said(now)));
    }

    private static String nameOf(Subnet subnet) {
        return subnet.name().isEmpty() ? subnet.id() : subnet.name();
    }

    private static Standing said(EndpointIp ip) {
        return new Standing.Live(ip.status(), ip.errorInfo() == null ? "" : ip.errorInfo());
    }
}
