package org.resolverdesk.model;

/// One row of the IP table as typed: texts that may be wrong or empty. An empty `ip` leaves the choice to the
/// service.
public record IpDraft(String subnetId, String ip) {
    public static final IpDraft EMPTY = new IpDraft("", "");

    public boolean blank() {
        return subnetId.isBlank() && ip.isBlank();
    }
}
