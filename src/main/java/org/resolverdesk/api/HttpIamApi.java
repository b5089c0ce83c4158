package org.resolverdesk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.auth.IssuedToken;
import org.resolverdesk.api.auth.PasswordLogin;
import org.resolverdesk.api.body.IamJson;
import org.resolverdesk.api.http.Ask;
import org.resolverdesk.api.http.Transport;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Domain;
import org.resolverdesk.model.Project;
import org.resolverdesk.model.Region;

/// The identity service over HTTP.
public final class HttpIamApi implements IamApi {
    private static final String VERSION = "v3";

    private final Transport transport;

    public HttpIamApi(Transport transport) {
        this.transport = transport;
    }

    @Override
    public Answer<IssuedToken> login(PasswordLogin login) {
        Ask ask = Ask.post(IamJson.login(login), VERSION, "auth", "tokens").with("nocatalog", true);
        return transport.send(
                ask,
                IamJson.GRANT,
                "X-Subject-Token",
                (grant, token) -> new IssuedToken(token, grant.expiresAt(), grant.tenant()));
    }

    @Override
    public Answer<IssuedToken> ownToken() {
        Ask ask = Ask.get(VERSION, "auth", "tokens").with("nocatalog", true);
        return transport.send(ask, IamJson.GRANT).map(grant -> new IssuedToken("", grant.expiresAt(), grant.tenant()));
    }

    @Override
    public Answer<List<Domain>> domains() {
        return transport.send(Ask.get(VERSION, "auth", "domains"), IamJson.DOMAINS);
    }

    @Override
    public Answer<List<Project>> projects(@Nullable String name) {
        return transport.send(Ask.get(VERSION, "projects").with("name", name), IamJson.PROJECTS);
    }

    @Override
    public Answer<List<Project>> ownProjects() {
        return transport.send(Ask.get(VERSION, "auth", "projects"), IamJson.PROJECTS);
    }

    @Override
    public Answer<List<Region>> regions() {
        return transport.send(Ask.get(VERSION, "regions"), IamJson.REGIONS);
    }
}
