package org.resolverdesk.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.IamApi;
import org.resolverdesk.api.auth.IssuedToken;
import org.resolverdesk.api.auth.PasswordLogin;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Domain;
import org.resolverdesk.model.Project;
import org.resolverdesk.model.Region;

/// The identity service as it is, or failing as told.
final class StagedIam implements IamApi {
    private final IamApi real;
    private final @Nullable ApiFailure failure;

    StagedIam(IamApi real, @Nullable ApiFailure failure) {
        this.real = real;
        this.failure = failure;
    }

    @Override
    public Answer<IssuedToken> login(PasswordLogin login) {
        return failure == null ? real.login(login) : new Answer.Failed<>(failure);
    }

    @Override
    public Answer<IssuedToken> ownToken() {
        return failure == null ? real.ownToken() : new Answer.Failed<>(failure);
    }

    @Override
    public Answer<List<Domain>> domains() {
        return failure == null ? real.domains() : new Answer.Failed<>(failure);
    }

    @Override
    public Answer<List<Project>> projects(@Nullable String name) {
        return failure == null ? real.projects(name) : new Answer.Failed<>(failure);
    }

    @Override
    public Answer<List<Project>> ownProjects() {
        return failure == null ? real.ownProjects() : new Answer.Failed<>(failure);
    }

    @Override
    public Answer<List<Region>> regions() {
        return failure == null ? real.regions() : new Answer.Failed<>(failure);
    }
}
