package org.resolverdesk.sim.iam;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The projects, the account ("domain") and the regions of the identity service (reference 5.2). Filters are
/// exact; pages count from 1, and without `page` and `per_page` a list is whole.
public final class IdentityHandlers {
    private static final int MOST_PER_PAGE = 5_000;
    private static final Account ACCOUNT = Account.MADE_UP;

    private final String baseUrl;

    public IdentityHandlers(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Reply projects(Request request, Handler.Moment moment) {
        Map<String, String> query = request.query();
        List<Account.Project> matching = ACCOUNT.projects().stream()
                .filter(project -> fits(query, "name", project.name()))
                .filter(project -> fits(query, "domain_id", ACCOUNT.domainId()))
                .filter(project -> fits(query, "parent_id", ACCOUNT.domainId()))
                .filter(project -> fits(query, "enabled", "true"))
                .filter(project -> fits(query, "is_domain", "false"))
                .toList();
        int page = request.number("page", 1, Integer.MAX_VALUE, Reason.IAM_BAD_REQUEST);
        int perPage = request.number("per_page", MOST_PER_PAGE, MOST_PER_PAGE, Reason.IAM_BAD_REQUEST);
        if (page == 0 || perPage == 0) {
            throw new Refusal(Reason.IAM_BAD_REQUEST);
        }
        long from = (page - 1L) * perPage;
        ObjectNode body = Json.object();
        ObjectNode links = body.putObject("links").put("self", link("/v3/projects", query));
        links.put("previous", page == 1 ? null : link("/v3/projects", on(query, page - 1)));
        links.put("next", from + perPage >= matching.size() ? null : link("/v3/projects", on(query, page + 1)));
        ArrayNode projects = body.putArray("projects");
        matching.stream().skip(from).limit(perPage).forEach(project -> project(projects.addObject(), project));
        return Reply.of(200, body);
    }

    /// Those that the caller may use: all.
    public Reply ownProjects(Request request, Handler.Moment moment) {
        ObjectNode body = Json.object();
        wholeList(body, "/v3/auth/projects");
        ArrayNode projects = body.putArray("projects");
        ACCOUNT.projects().forEach(project -> project(projects.addObject(), project));
        return Reply.of(200, body);
    }

    public Reply ownDomains(Request request, Handler.Moment moment) {
        ObjectNode body = Json.object();
        ObjectNode domain = body.putArray("domains").addObject();
        domain.put("description", "").put("enabled", true).put("id", ACCOUNT.domainId());
        domain.putObject("links").put("self", baseUrl + "/v3/domains/" + ACCOUNT.domainId());
        domain.put("name", ACCOUNT.domain());
        wholeList(body, "/v3/auth/domains");
        return Reply.of(200, body);
    }

    public Reply regions(Request request, Handler.Moment moment) {
        ObjectNode body = Json.object();
        ArrayNode regions = body.putArray("regions");
        World.REGIONS.forEach(id -> regions.add(region(id)));
        wholeList(body, "/v3/regions");
        return Reply.of(200, body);
    }

    public Reply region(Request request, Handler.Moment moment) {
        String id = request.variable(0);
        if (!World.REGIONS.contains(id)) {
            throw new Refusal(Reason.IAM_NO_REGION);
        }
        return Reply.of(200, "region", region(id));
    }

    private void project(ObjectNode node, Account.Project project) {
        node.put("is_domain", false).put("description", "");
        node.putObject("links").put("self", baseUrl + "/v3/projects/" + project.id());
        node.put("enabled", true).put("id", project.id());
        node.put("parent_id", ACCOUNT.domainId()).put("domain_id", ACCOUNT.domainId());
        node.put("name", project.name());
    }

    private ObjectNode region(String id) {
        ObjectNode region = Json.object().put("description", "").putNull("parent_region_id");
        region.putObject("links").put("self", baseUrl + "/v3/regions/" + id);
        region.put("type", "public").put("id", id);
        region.putObject("locales").put("en-us", id).put("zh-cn", id);
        return region;
    }

    private void wholeList(ObjectNode body, String path) {
        body.putObject("links").put("self", baseUrl + path).putNull("previous").putNull("next");
    }

    private static boolean fits(Map<String, String> query, String filter, String value) {
        @Nullable String wanted = query.get(filter);
        return wanted == null || wanted.equals(value);
    }

    private static Map<String, String> on(Map<String, String> query, int page) {
        Map<String, String> other = new TreeMap<>(query);
        other.put("page", Integer.toString(page));
        return other;
    }

    private String link(String path, Map<String, String> query) {
        String text = new TreeMap<>(query)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return baseUrl + path + (text.isEmpty() ? "" : "?" + text);
    }
}
