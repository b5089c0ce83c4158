package org.resolverdesk.ui.form;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.resolverdesk.model.IpDraft;

/// One row of the IP table as typed. Two automatic rows in one subnet are two rows: `id` tells them apart.
public final class RowModel {
    private final long id;
    private final StringProperty subnetId = new SimpleStringProperty("");
    private final StringProperty ip = new SimpleStringProperty("");

    RowModel(long id, IpDraft draft) {
        this.id = id;
        subnetId.set(draft.subnetId());
        ip.set(draft.ip());
    }

    public long id() {
        return id;
    }

    /// The subnet's id, or whatever was typed where none was meant.
    public StringProperty subnetIdProperty() {
        return subnetId;
    }

    /// The address as typed; empty leaves the choice to the service.
    public StringProperty ipProperty() {
        return ip;
    }

    IpDraft draft() {
        return new IpDraft(subnetId.get(), ip.get());
    }

    void set(IpDraft draft) {
        subnetId.set(draft.subnetId());
        ip.set(draft.ip());
    }
}
