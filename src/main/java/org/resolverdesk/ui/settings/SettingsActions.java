package org.resolverdesk.ui.settings;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What the page asks of others. `resetRehearsal` is called after the person said yes; who does it says so in
/// [SettingsModel#resetProperty].
public record SettingsActions(Consumer<String> copy, Consumer<Path> openFolder, Runnable resetRehearsal) {}
