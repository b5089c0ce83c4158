package org.resolverdesk.store.access;

import java.util.List;
import org.resolverdesk.api.IamApi;
import org.resolverdesk.model.Answer;
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

    /// Blocks.
    static Offers read(IamApi iam) {
        return new Offers(listed(iam.ownProjects()), listed(iam.regions()));
    }

    private static <T> List<T> listed(Answer<List<T>> answer) {
        return answer instanceof Answer.Ok<List<T>> ok ? ok.value() : List.of();
    }
}
