package org.resolverdesk.ui.shell;

import org.resolverdesk.store.EndpointEntry;

/// What the sheet on the right shows.
public sealed interface Sheet {
    record None() implements Sheet {}

    record Form() implements Sheet {}

    record Detail(EndpointEntry entry) implements Sheet {}
}
