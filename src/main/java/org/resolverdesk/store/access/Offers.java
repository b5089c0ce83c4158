package org.resolverdesk.store.access;

import java.util.List;
import org.resolverdesk.model.Project;
import org.resolverdesk.model.Region;

/// What there is to choose from once one is signed in; empty lists until they are read, and where the account may
/// not read them.
public record Offers(List<Project> projects, List<Region> regions) {
    public static final Offers NONE = new Offers(List.of(), List.of());

    public Offers {
        projects = List.copyOf(projects);
        regions = List.copyOf(regions);
    }
}
