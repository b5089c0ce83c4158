package org.resolverdesk.sim.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Status;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.behaviour.QuotaKey;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.endpoint.CreateChecks;
import org.resolverdesk.sim.endpoint.EndpointHandlers;
import org.resolverdesk.sim.world.Block;
import org.resolverdesk.sim.world.Lifecycle;
import org.resolverdesk.sim.world.SimEndpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a resolver rule must fulfil (reference 2.2, 2.3), checked in a fixed order: fields there and of their
/// types, name, domain name, targets, endpoint, quota. No codes are published for rules, so the nearest of
/// those that are stand for them: DNS.0002 for a name, DNS.0202 for a domain name, DNS.1515 and DNS.1506 for
/// targets.
final class RuleChecks {
    private static final int LONGEST_DOMAIN = 254;
    private static final int LONGEST_LABEL = 63;

    /// A rule that may be made; `domainName` with its dot at the end.
    record Order(String name, String domainName, SimEndpoint endpoint, List<String> targets) {}

    /// What an update leaves alone is null.
    record Change(@Nullable String name, @Nullable List<String> targets) {}

    private RuleChecks() {}

    static Order order(ObjectNode body, Handler.Moment moment) {
        String name = Json.text(body, "name", Reason.BAD_REQUEST);
        String domain = Json.text(body, "domain_name", Reason.BAD_REQUEST);
        String endpointId = Json.text(body, "endpoint_id", Reason.BAD_REQUEST);
        JsonNode targets = Json.array(body, "ipaddresses", Reason.BAD_REQUEST);

        checkName(name);
        String dotted = domainName(domain);
        List<String> addresses = targets(targets);
        SimEndpoint endpoint = endpoint(endpointId, moment);
        Behaviour behaviour = moment.fate().behaviour();
        int there = moment.world().rules().count(moment.now());
        require(there < behaviour.quota(QuotaKey.RESOLVER_RULE), Reason.RULE_QUOTA);
        return new Order(name, dotted, endpoint, addresses);
    }

    /// The domain name and the endpoint can't be changed; like every field that isn't known, they are ignored.
    static Change change(ObjectNode body) {
        String name = Json.textOrNull(body, "name", Reason.BAD_REQUEST);
        if (name != null) {
            checkName(name);
        }
        JsonNode targets = body.get("ipaddresses");
        boolean same = targets == null || targets.isNull();
        return new Change(name, same ? null : targets(Json.array(body, "ipaddresses", Reason.BAD_REQUEST)));
    }

    private static SimEndpoint endpoint(String id, Handler.Moment moment) {
        SimEndpoint endpoint = EndpointHandlers.find(id, moment.world());
        boolean inbound = endpoint.direction() == Direction.INBOUND;
        require(!inbound || moment.fate().behaviour().takes(OpenPoint.RULES_ON_INBOUND), Reason.BAD_DIRECTION);
        require(!Lifecycle.status(endpoint, moment.now()).equals(Status.PENDING_DELETE), Reason.LOCKED);
        return endpoint;
    }

    private static void checkName(String name) {
        require(CreateChecks.isName(name), Reason.BAD_REQUEST);
    }

    /// Letters, English or Chinese, digits and hyphens in labels that neither begin nor end with a hyphen. The
    /// service answers it with a dot at the end, whether it was sent with one or not.
    private static String domainName(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        require(!name.isEmpty() && name.length() <= LONGEST_DOMAIN, Reason.BAD_DOMAIN_NAME);
        for (String label : name.split("\\.", -1)) {
            require(!label.isEmpty() && label.length() <= LONGEST_LABEL, Reason.BAD_DOMAIN_NAME);
            require(!label.startsWith("-") && !label.endsWith("-"), Reason.BAD_DOMAIN_NAME);
            require(label.codePoints().allMatch(RuleChecks::isLetterDigitOrHyphen), Reason.BAD_DOMAIN_NAME);
        }
        return name + ".";
    }

    private static boolean isLetterDigitOrHyphen(int c) {
        boolean ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return ascii || c == '-' || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /// At least one. `ip` is marked optional, but an entry without one says nothing: DNS.1515.
    private static List<String> targets(JsonNode entries) {
        require(!entries.isEmpty(), Reason.BAD_REQUEST);
        List<String> targets = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (JsonNode entry : entries) {
            require(entry.isObject(), Reason.BAD_REQUEST);
            String ip = Json.textOrNull(entry, "ip", Reason.BAD_REQUEST);
            require(ip != null && Block.number(ip) != Block.NO_ADDRESS, Reason.BAD_IP);
            String address = ip == null ? "" : ip;
            require(before.add(address), Reason.IP_REPEATED);
            targets.add(address);
        }
        return targets;
    }

    private static void require(boolean fulfilled, Reason otherwise) {
        if (!fulfilled) {
            throw new Refusal(otherwise);
        }
    }
}
