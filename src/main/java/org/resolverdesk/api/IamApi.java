package org.resolverdesk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.auth.IssuedToken;
import org.resolverdesk.api.auth.PasswordLogin;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Domain;
import org.resolverdesk.model.Project;
import org.resolverdesk.model.Region;

/// The identity service's calls that a profile needs (reference 5.1, 5.2). Blocking, like [DnsApi].
public interface IamApi {

    /// `POST /v3/auth/tokens` (5.1): a token, which the answer has in a header. Needs no credentials.
    Answer<IssuedToken> login(PasswordLogin login);

    /// `GET /v3/auth/tokens` (5.1): until when the caller's own token is valid, and what it is for. Asked as a
    /// [org.resolverdesk.api.auth.SubjectToken].
    Answer<IssuedToken> ownToken();

    /// `GET /v3/auth/domains` (5.2): the accounts that the caller may act in, mostly one.
    Answer<List<Domain>> domains();

    /// `GET /v3/projects` (5.2): all, or those of exactly that name.
    Answer<List<Project>> projects(@Nullable String name);

    /// `GET /v3/auth/projects` (5.2): those that the caller may use.
    Answer<List<Project>> ownProjects();

    /// `GET /v3/regions` (5.2).
    Answer<List<Region>> regions();
}
