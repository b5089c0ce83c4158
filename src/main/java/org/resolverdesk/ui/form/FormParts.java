package org.resolverdesk.ui.form;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.resolverdesk.ui.part.Now;

/// What the form's view needs beside its models: the subnets to pick from, the request as text, the clipboard
/// both ways, the drafts, the time, and the way out.
public record FormParts(
        SubnetChoices choices,
        Supplier<String> asJson,
        Supplier<String> asCurl,
        Consumer<String> copy,
        Supplier<String> clipboard,
        PasteModel paste,
        DraftsModel drafts,
        Now now,
        Runnable close) {}
