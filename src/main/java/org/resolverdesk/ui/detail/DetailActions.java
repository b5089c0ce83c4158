package org.resolverdesk.ui.detail;

import java.util.function.Consumer;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.store.EndpointEntry;

/// What the sheet asks of others. `delete` is called after the person said yes; who does it tells
/// [DetailModel#deletionAnswered] what came of it. `lookNow`, `dismiss` and `resend` are for an attempt of
/// unknown outcome, `callOff` for one that is held before it is sent again, `openId` for another endpoint's
/// detail, and `backToForm` puts what was asked into the form again; `duplicate` begins another like it as a
/// draft; `copy` takes a text to the clipboard.
public record DetailActions(
        Runnable close,
        Consumer<EndpointEntry> delete,
        Consumer<EndpointEntry> lookNow,
        Consumer<EndpointEntry> dismiss,
        Consumer<EndpointEntry> resend,
        Consumer<EndpointEntry> callOff,
        Consumer<String> openId,
        Consumer<CreateEndpoint> backToForm,
        Consumer<EndpointEntry> duplicate,
        Consumer<String> copy) {}
