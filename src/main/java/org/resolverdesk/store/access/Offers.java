package org.resolverdesk.store.access;

import java.util.List;
import java.util.stream.Stream;
import org.resolverdesk.api.IamApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
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

    /// What was read, and why something couldn't be.
    record Told(Offers offers, List<ApiFailure> failures) {}

    /// Blocks.
    static Told read(IamApi iam) {
        Answer<List<Project>> projects = iam.ownProjects();
        Answer<List<Region>> regions = iam.regions();
        List<ApiFailure> failures = Stream.of(projects, regions)
                .flatMap(answer ->
                        answer instanceof Answer.Failed<?>(ApiFailure failure) ? Stream.of(failure) : Stream.empty())
                .toList();
        return new Told(new Offers(listed(projects), listed(regions)), failures);
    }

    private static <T> List<T> listed(Answer<List<T>> answer) {
        return answer instanceof Answer.Ok<List<T>> ok ? ok.value() : List.of();
    }
}
