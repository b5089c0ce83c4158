package org.resolverdesk.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.access.Access;

/// The profiles to choose from in the header, and what else can be done there.
///
/// - `own`: those of the user, in their order; the rehearsal, whose name is `rehearsal`, stands before them
/// - `current`: the window's
/// - `use`: makes the one at that place the window's, 0 the rehearsal
public record ProfileMenu(
        Profile current,
        String rehearsal,
        Supplier<List<Profile>> own,
        Access access,
        Consumer<Integer> use,
        Runnable manage,
        Runnable create,
        Runnable signIn) {

    boolean inRehearsal() {
        return current.care().isRehearsal();
    }

    boolean any() {
        return !own.get().isEmpty();
    }
}
