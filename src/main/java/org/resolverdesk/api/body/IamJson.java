package org.resolverdesk.api.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.auth.PasswordLogin;
import org.resolverdesk.model.Domain;
import org.resolverdesk.model.Project;
import org.resolverdesk.model.Region;
import org.resolverdesk.model.Tenant;
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
    public static final Shape<List<Domain>> DOMAINS = new Shape<>(
            "domains", body -> Json.objects(body, "domains").map(list -> EndpointJson.present(list, IamJson::domain)));
    public static final Shape<List<Region>> REGIONS = new Shape<>(
            "regions", body -> Json.objects(body, "regions").map(list -> EndpointJson.present(list, IamJson::region)));

    private static final String PASSWORD = "password";

    private IamJson() {}

    /// What the body about a token says: the token itself is in a header.
    public record Grant(Instant expiresAt, Tenant tenant) {}

    public static ByteString login(PasswordLogin login) {
        ObjectNode body = Json.object();
        ObjectNode auth = body.putObject("auth");
        ObjectNode identity = auth.putObject("identity");
        ArrayNode methods = identity.putArray("methods").add(PASSWORD);
        ObjectNode user = identity.putObject(PASSWORD).putObject("user");
        Tenant tenant = login.tenant();
        if (login.user().isEmpty()) {
            user.put("id", login.userId());
        } else {
            idOrName(user.putObject("domain"), tenant.domain().isEmpty() ? tenant.domainId() : "", tenant.domain());
            user.put("name", login.user());
        }
        user.put(PASSWORD, login.password().reveal());
        if (login.passcode() != null) {
            methods.add("totp");
            identity.putObject("totp")
                    .putObject("user")
                    .put("id", login.userId())
                    .put("passcode", login.passcode().reveal());
        }
        ObjectNode scope = auth.putObject("scope");
        if (tenant.projectId().isEmpty() && tenant.project().isEmpty()) {
            idOrName(scope.putObject("domain"), tenant.domainId(), tenant.domain());
        } else {
            idOrName(scope.putObject("project"), tenant.projectId(), tenant.project());
        }
        return Json.bytes(body);
    }

    private static void idOrName(ObjectNode node, String id, String name) {
        node.put(id.isEmpty() ? "name" : "id", id.isEmpty() ? name : id);
    }

    private static @Nullable Grant grant(JsonNode token) {
        String expires = Json.filled(token, "expires_at");
        if (expires == null) {
            return null;
        }
        Optional<JsonNode> project = Json.objectIn(token, "project");
        Optional<JsonNode> domain = project.isPresent()
                ? project.flatMap(node -> Json.objectIn(node, "domain"))
                : Json.objectIn(token, "domain");
        Tenant tenant = new Tenant(in(domain, "id"), in(domain, "name"), in(project, "id"), in(project, "name"));
        try {
            return new Grant(Instant.parse(expires), tenant);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static String in(Optional<JsonNode> node, String field) {
        return node.map(found -> Json.text(found, field, "")).orElse("");
    }

    private static @Nullable Domain domain(JsonNode node) {
        String id = Json.filled(node, "id");
        return id == null ? null : new Domain(id, Json.text(node, "name", ""));
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
