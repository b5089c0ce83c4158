package org.resolverdesk.ui.list;

import java.util.Locale;

/// The columns of the list, in their first order.
public enum Column {
    STATE,
    NAME,
    VPC,
    DIRECTION,
    ADDRESSES,
    AGE;

    /// As it stands in keys of texts and in settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
