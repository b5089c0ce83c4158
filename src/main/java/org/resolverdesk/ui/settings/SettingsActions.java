package org.resolverdesk.ui.settings;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the page asks of others. `resetRehearsal` is called after the person said yes; who does it says so in
/// [SettingsModel#resetProperty]. `shipped` tells what is part of the program.
public record SettingsActions(
        Consumer<String> copy, Consumer<Path> openFolder, Runnable resetRehearsal, Supplier<Shipped> shipped) {}
