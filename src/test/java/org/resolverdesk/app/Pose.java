package org.resolverdesk.app;

import java.util.function.Consumer;
import org.resolverdesk.model.Guard;

/// A state of the window: its name in file names, how it comes about, what is opened over it anew for each
/// picture, and whether it is taken in every format.
record Pose(String name, boolean everyFormat, Consumer<Studio> strike, Consumer<Studio> open) {
    /// Where something is held it is production.
    Guard guard() {
        return name.contains("held") ? Guard.PRODUCTION : Guard.REHEARSAL;
    }
}
