package org.resolverdesk.ui.profiles;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.resolverdesk.config.found.Finds;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.access.Diagnosis;
import org.resolverdesk.store.access.Offers;
import org.resolverdesk.ui.part.FileQuestion;

/// What the page of profiles asks of others.
///
/// - `use`: makes it the window's profile
/// - `changed`, `deleted`: told after it is kept, or gone
/// - `search`: looks through this computer; blocks
/// - `askFile`: asks for a file
/// - `current`: the id of the window's profile; `copySecret` puts a text on the clipboard for a short time
/// - `offers`: what there is to choose from in the profile of that id, where somebody is signed in there
public record ProfileActions(
        Consumer<Profile> use,
        Consumer<Profile> changed,
        Consumer<Profile> deleted,
        Supplier<Finds> search,
        FileQuestion askFile,
        Supplier<Diagnosis> diagnosis,
        Supplier<Offers> offers,
        Supplier<String> current,
        Consumer<String> copySecret,
        Work work) {}
