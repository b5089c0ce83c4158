package org.resolverdesk.app;

import java.util.function.Consumer;

/// A state of the window: its name in file names, how it comes about, what is opened over it anew for each
/// picture, and whether it is taken in every format.
record Pose(String name, boolean everyFormat, Consumer<Studio> strike, Consumer<Studio> open) {}
