package org.resolverdesk.ui.detail;

import java.util.function.Consumer;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.store.EndpointEntry;

/// What the sheet asks of others. `delete` is called after the person said yes; who does it tells
/// [DetailModel#deletionAnswered] what came of it. `lookNow` and `dismiss` are for an attempt of unknown
/// outcome, and `backToForm` puts what was asked into the form again; `copy` takes a text to the clipboard.
public record DetailActions(
        Runnable close,
        Consumer<EndpointEntry> delete,
        Consumer<EndpointEntry> lookNow,
        Consumer<EndpointEntry> dismiss,
        Consumer<CreateEndpoint> backToForm,
        Consumer<String> copy) {}
