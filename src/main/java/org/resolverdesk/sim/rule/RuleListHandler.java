package org.resolverdesk.sim.rule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Pages;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.world.Lifecycle;
import org.resolverdesk.sim.world.SimRule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /v2.1/resolverrules` (reference 2.2): newest first, without the deleted ones. With `marker`, the id of
/// the last one seen, `offset` is ignored; a marker that isn't among those that match is DNS.0007.
public final class RuleListHandler {
    private final String baseUrl;

    public RuleListHandler(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Reply list(Request request, Handler.Moment moment) {
        Pages pages = Pages.of(request, moment);
        List<SimRule> matching = matching(request.query(), moment);
        String marker = request.query().get("marker");
        int from = marker == null ? Math.min(pages.offset(), matching.size()) : after(marker, matching);
        int to = (int) Math.min((long) from + pages.limit(), matching.size());
        List<SimRule> page = matching.subList(from, to);

        ObjectNode body = Json.object();
        ArrayNode rules = body.putArray("resolver_rules");
        page.forEach(rule -> rules.add(RuleJson.listed(rule, moment.now())));
        boolean more = !page.isEmpty() && to < matching.size();
        String next = more ? page.getLast().id() : null;
        links(body.putObject("links"), request.query(), next);
        body.putObject("metadata").put("total_count", matching.size());
        body.putObject("page_info")
                .put("next_marker", next)
                .put(
                        "previous_marker",
                        from == 0 || page.isEmpty() ? null : page.getFirst().id())
                .put("current_count", page.size());
        return Reply.of(200, body);
    }

    /// A domain name is found with its dot at the end and without.
    private static List<SimRule> matching(Map<String, String> query, Handler.Moment moment) {
        String domain = query.get("domain_name");
        String name = query.get("name");
        String endpoint = query.get("endpoint_id");
        String id = query.get("id");
        boolean exact = moment.fate().behaviour().takes(OpenPoint.EXACT_NAME_FILTER);
        return moment.world().rules().newestFirst().stream()
                .filter(rule -> !Lifecycle.isGone(rule, moment.now()) && moment.isListed(rule.createdAt()))
                .filter(rule ->
                        domain == null || rule.domainName().equals(domain.endsWith(".") ? domain : domain + "."))
                .filter(rule -> name == null
                        || (exact ? rule.name().equals(name) : rule.name().contains(name)))
                .filter(rule -> endpoint == null || rule.endpointId().equals(endpoint))
                .filter(rule -> id == null || rule.id().equals(id))
                .toList();
    }

    private static int after(String marker, List<SimRule> matching) {
        for (int i = 0; i < matching.size(); i++) {
            if (matching.get(i).id().equals(marker)) {
                return i + 1;
            }
        }
        throw new Refusal(Reason.BAD_MARKER);
    }

    private void links(ObjectNode links, Map<String, String> query, @Nullable String next) {
        links.put("self", link(query));
        Map<String, String> following = new TreeMap<>(query);
        following.remove("offset");
        if (next != null) {
            following.put("marker", next);
        }
        links.put("next", next == null ? null : link(following));
    }

    private String link(Map<String, String> query) {
        String text = new TreeMap<>(query)
                .entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        return baseUrl + "/v2.1/resolverrules" + (text.isEmpty() ? "" : "?" + text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
