package org.resolverdesk.store;

import java.util.List;

/// What a merge did to the rows: those that came, those that show something else, those that went. A row is in
/// one of the lists at most.
public record Merged(List<EndpointEntry> added, List<EndpointEntry> changed, List<EndpointEntry> removed) {
    static Merged added(List<EndpointEntry> rows) {
        return new Merged(rows, List.of(), List.of());
    }

    static Merged changed(List<EndpointEntry> rows) {
        return new Merged(List.of(), rows, List.of());
    }

    static Merged removed(List<EndpointEntry> rows) {
        return new Merged(List.of(), List.of(), rows);
    }
}
