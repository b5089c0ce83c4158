package org.resolverdesk.model;

import java.util.List;

/// A form as typed: texts that may be wrong or empty, never null. `direction` is the service's word or empty.
public record EndpointDraft(String name, String direction, String region, List<IpDraft> rows) {
    public EndpointDraft {
        rows = List.copyOf(rows);
    }

    /// The form before anything was typed: two empty rows, since an endpoint has at least two addresses.
    public static EndpointDraft untouched(String region) {
        return new EndpointDraft("", "", region, List.of(IpDraft.EMPTY, IpDraft.EMPTY));
    }
}
