package org.resolverdesk.sim.iam;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.world.Ids;
import org.resolverdesk.sim.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/v3/auth/tokens` (reference 5.1): a token for a name and a password, and a passcode where the method `totp`
/// is named too, scoped to a project or to the account; and what a token stands for. A scope that names
/// something else is 404.
public final class IamHandlers {
    private static final Account ACCOUNT = Account.MADE_UP;

    private static final String PASSWORD = "password";
    private static final String TOTP = "totp";

    private final Tokens tokens;
    private final Users users;
    private final String baseUrl;

    public IamHandlers(Tokens tokens, Users users, String baseUrl) {
        this.tokens = tokens;
        this.users = users;
        this.baseUrl = baseUrl;
    }

    public Reply create(Request request, Handler.Moment moment) {
        ObjectNode auth = Json.object(request.json(Reason.IAM_BAD_REQUEST), "auth", Reason.IAM_BAD_REQUEST);
        ObjectNode identity = Json.object(auth, "identity", Reason.IAM_BAD_REQUEST);
        List<String> methods = methods(identity);
        User user = passwordOwner(identity);
        if (methods.contains(TOTP)) {
            checkPasscode(identity, user);
        }
        Instant until = moment.now().plus(moment.fate().behaviour().tokenLife());
        Grant grant = new Grant(user, scope(auth), users.policy(user), methods, moment.now(), until);
        return Reply.of(201, "token", body(grant, hasCatalog(request))).with("X-Subject-Token", tokens.issue(grant));
    }

    public Reply show(Request request, Handler.Moment moment) {
        String subject = request.header("X-Subject-Token");
        Grant grant = tokens.valid(subject, moment.now());
        if (subject == null || grant == null) {
            throw new Refusal(Reason.IAM_NO_TOKEN);
        }
        return Reply.of(200, "token", body(grant, hasCatalog(request))).with("X-Subject-Token", subject);
    }

    /// The methods by which the caller is known: the password always, the passcode where it is named.
    private static List<String> methods(ObjectNode identity) {
        Set<String> named = new HashSet<>();
        for (JsonNode method : Json.array(identity, "methods", Reason.IAM_BAD_REQUEST)) {
            named.add(method.isString() ? method.stringValue() : "");
        }
        if (!named.contains(PASSWORD)) {
            throw new Refusal(Reason.IAM_BAD_REQUEST);
        }
        return named.contains(TOTP) ? List.of(PASSWORD, TOTP) : List.of(PASSWORD);
    }

    private User passwordOwner(ObjectNode identity) {
        ObjectNode password = Json.object(identity, PASSWORD, Reason.IAM_BAD_REQUEST);
        ObjectNode user = Json.object(password, "user", Reason.IAM_BAD_REQUEST);
        String given = Json.text(user, "password", Reason.IAM_BAD_REQUEST);
        return user(user)
                .filter(one -> users.isPassword(one, given))
                .orElseThrow(() -> new Refusal(Reason.IAM_WRONG_PASSWORD));
    }

    private static void checkPasscode(ObjectNode identity, User user) {
        ObjectNode totp = Json.object(identity, TOTP, Reason.IAM_BAD_REQUEST);
        ObjectNode named = Json.object(totp, "user", Reason.IAM_BAD_REQUEST);
        String id = Json.text(named, "id", Reason.IAM_BAD_REQUEST);
        String passcode = Json.text(named, "passcode", Reason.IAM_BAD_REQUEST);
        if (!id.equals(user.id()) || !passcode.equals(user.passcode())) {
            throw new Refusal(Reason.IAM_WRONG_PASSCODE);
        }
    }

    /// By id, or by name together with the account's.
    private Optional<User> user(ObjectNode user) {
        String id = Json.textOrNull(user, "id", Reason.IAM_BAD_REQUEST);
        if (id != null) {
            return users.withId(id);
        }
        String name = Json.text(user, "name", Reason.IAM_BAD_REQUEST);
        ObjectNode domain = Json.object(user, "domain", Reason.IAM_BAD_REQUEST);
        return isNamed(domain, ACCOUNT.domainId(), ACCOUNT.domain()) ? users.named(name) : Optional.empty();
    }

    /// The project wins over the account; neither given means the account.
    private static Account.@Nullable Project scope(ObjectNode auth) {
        if (!(auth.get("scope") instanceof ObjectNode scope)) {
            return null;
        }
        if (scope.has("project")) {
            ObjectNode project = Json.object(scope, "project", Reason.IAM_BAD_REQUEST);
            return ACCOUNT.projects().stream()
                    .filter(one -> isNamed(project, one.id(), one.name()))
                    .findAny()
                    .orElseThrow(() -> new Refusal(Reason.IAM_NO_SCOPE));
        }
        if (scope.has("domain")) {
            ObjectNode domain = Json.object(scope, "domain", Reason.IAM_BAD_REQUEST);
            if (!isNamed(domain, ACCOUNT.domainId(), ACCOUNT.domain())) {
                throw new Refusal(Reason.IAM_NO_SCOPE);
            }
        }
        return null;
    }

    private static boolean isNamed(ObjectNode node, String id, String name) {
        String givenId = Json.textOrNull(node, "id", Reason.IAM_BAD_REQUEST);
        return givenId != null
                ? givenId.equals(id)
                : Json.text(node, "name", Reason.IAM_BAD_REQUEST).equals(name);
    }

    /// Any value of `nocatalog` drops the catalog.
    private static boolean hasCatalog(Request request) {
        return request.query().getOrDefault("nocatalog", "").isEmpty();
    }

    private ObjectNode body(Grant grant, boolean withCatalog) {
        ObjectNode token = Json.object();
        ArrayNode catalog = token.putArray("catalog");
        if (withCatalog) {
            service(catalog, "dns", "");
            service(catalog, "vpc", "/v1/" + ACCOUNT.projectId());
            service(catalog, "iam", "/v3");
        }
        token.put("expires_at", Tokens.TIME.format(grant.expiresAt()))
                .put("issued_at", Tokens.TIME.format(grant.issuedAt()));
        ArrayNode methods = token.putArray("methods");
        grant.methods().forEach(methods::add);
        if (grant.project() != null) {
            ObjectNode project = token.putObject("project");
            project.put("id", grant.project().id()).put("name", grant.project().name());
            domain(project.putObject("domain"));
        } else {
            domain(token.putObject("domain"));
        }
        token.putArray("roles")
                .addObject()
                .put("id", "0")
                .put("name", grant.user().role());
        ObjectNode user = token.putObject("user");
        user.put("id", grant.user().id()).put("name", grant.user().name()).put("password_expires_at", "");
        domain(user.putObject("domain"));
        return token;
    }

    private void service(ArrayNode catalog, String name, String path) {
        ObjectNode service = catalog.addObject()
                .put("id", Ids.uuid("service " + name).replace("-", ""))
                .put("name", name)
                .put("type", name);
        service.putArray("endpoints")
                .addObject()
                .put("id", Ids.uuid("endpoint " + name).replace("-", ""))
                .put("interface", "public")
                .put("region", World.REGIONS.getFirst())
                .put("region_id", World.REGIONS.getFirst())
                .put("url", baseUrl + path);
    }

    private static void domain(ObjectNode node) {
        node.put("id", ACCOUNT.domainId()).put("name", ACCOUNT.domain());
    }
}
