package org.resolverdesk.app;

import java.util.function.Consumer;

/// A state of the window: its name in file names, how it comes about, and in which formats it is taken besides
/// the usual ones.
record Pose(String name, boolean everyFormat, Consumer<Studio> strike) {}
