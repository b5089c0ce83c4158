package org.resolverdesk.ui.list;

import java.util.function.Consumer;
import org.resolverdesk.store.EndpointEntry;

/// What the list asks of others: to show a row's detail, to begin a new endpoint, to ask about deleting a row,
/// to begin another like it as a draft, to ask the service again, to put a text on the clipboard.
public record ListActions(
        Consumer<EndpointEntry> open,
        Runnable newEndpoint,
        Consumer<EndpointEntry> delete,
        Consumer<EndpointEntry> duplicate,
        Runnable retry,
        Consumer<String> copy) {}
