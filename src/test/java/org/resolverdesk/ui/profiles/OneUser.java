package org.resolverdesk.ui.profiles;

import java.time.Duration;
import java.time.Instant;
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
import org.resolverdesk.model.Tenant;

/// An identity service that knows one password.
final class OneUser implements IamApi {
    static final String RIGHT = "made-up-password";
    private final Instant now;
    int logins;

    OneUser(Instant now) {
        this.now = now;
    }

    @Override
    public Answer<IssuedToken> login(PasswordLogin login) {
        logins++;
        return login.password().reveal().equals(RIGHT)
                ? ok(new IssuedToken(
                        "made-up-token", now.plus(Duration.ofHours(24)), new Tenant("d1", "ACME", "p1", "eu-de")))
                : new Answer.Failed<>(new ApiFailure.Refused(401, null, "The username or password is wrong.", "r-1"));
    }

    @Override
    public Answer<IssuedToken> ownToken() {
        throw new UnsupportedOperationException("ownToken");
    }

    @Override
    public Answer<List<Domain>> domains() {
        return ok(List.of());
    }

    @Override
    public Answer<List<Project>> projects(@Nullable String name) {
        return ok(List.of());
    }

    @Override
    public Answer<List<Project>> ownProjects() {
        return ok(List.of());
    }

    @Override
    public Answer<List<Region>> regions() {
        return ok(List.of());
    }

    private static <T> Answer<T> ok(T value) {
        return new Answer.Ok<>(value, Duration.ofMillis(7), null, null);
    }
}
