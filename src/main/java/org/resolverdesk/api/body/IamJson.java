package org.resolverdesk.api.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.auth.PasswordLogin;
import org.resolverdesk.model.Project;
import org.resolverdesk.model.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The bodies of the identity service (reference 5.1, 5.2). Items without an id are left out of their lists.
public final class IamJson {
    public static final Shape<Grant> GRANT =
            new Shape<>("token", body -> Json.objectIn(body, "token").map(IamJson::grant));
    public static final Shape<List<Project>> PROJECTS = new Shape<>(
            "projects",
            body -> Json.objects(body, "projects").map(list -> EndpointJson.present(list, IamJson::project)));
    public static final Shape<List<Region>> REGIONS = new Shape<>(
            "regions", body -> Json.objects(body, "regions").map(list -> EndpointJson.present(list, IamJson::region)));

    private static final String PASSWORD = "password";

    private IamJson() {}

    /// What the body of an issued token says: the token itself is in a header.
    public record Grant(Instant expiresAt, @Nullable String projectId) {}

    public static ByteString login(PasswordLogin login) {
        ObjectNode body = Json.object();
        ObjectNode auth = body.putObject("auth");
        ObjectNode identity = auth.putObject("identity");
        ArrayNode methods = identity.putArray("methods").add(PASSWORD);
        ObjectNode user = identity.putObject(PASSWORD).putObject("user");
        user.putObject("domain").put("name", login.domain());
        user.put("name", login.user()).put(PASSWORD, login.password());
        if (login.passcode() != null) {
            methods.add("totp");
            identity.putObject("totp")
                    .putObject("user")
                    .put("id", login.passcode().userId())
                    .put("passcode", login.passcode().code());
        }
        ObjectNode scope = auth.putObject("scope");
        if (login.project() == null) {
            scope.putObject("domain").put("name", login.domain());
        } else {
            scope.putObject("project").put("name", login.project());
        }
        return Json.bytes(body);
    }

    private static @Nullable Grant grant(JsonNode token) {
        String expires = Json.filled(token, "expires_at");
        if (expires == null) {
            return null;
        }
        String project = Json.objectIn(token, "project")
                .map(node -> Json.filled(node, "id"))
                .orElse(null);
        try {
            return new Grant(Instant.parse(expires), project);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static @Nullable Project project(JsonNode node) {
        String id = Json.filled(node, "id");
        return id == null
                ? null
                : new Project(
                        id,
                        Json.text(node, "name", ""),
                        Json.text(node, "domain_id", ""),
                        !Json.text(node, "enabled", "true").equals("false"));
    }

    private static @Nullable Region region(JsonNode node) {
        String id = Json.filled(node, "id");
        if (id == null) {
            return null;
        }
        Optional<String> name = Json.objectIn(node, "locales").map(locales -> Json.filled(locales, "en-us"));
        return new Region(id, name.orElse(id));
    }
}
