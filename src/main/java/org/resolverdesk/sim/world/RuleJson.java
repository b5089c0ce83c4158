package org.resolverdesk.sim.world;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A rule in the world's file, as [WorldJson] has the rest.
final class RuleJson {
    private RuleJson() {}

    static void rule(ObjectNode node, SimRule rule) {
        node.put("id", rule.id()).put("name", rule.name());
        node.put("domain", rule.domainName()).put("endpoint", rule.endpointId());
        ArrayNode targets = node.putArray("targets");
        rule.targets().forEach(targets::add);
        WorldJson.time(node, "created", rule.createdAt());
        WorldJson.time(node, "updated", rule.updatedAt());
        WorldJson.time(node, "made", rule.madeAt());
        node.put("fails", rule.fails());
        WorldJson.time(node, "gone", rule.goneAt());
        ArrayNode routers = node.putArray("routers");
        rule.routers().forEach(router -> router(routers.addObject(), router));
    }

    static SimRule rule(JsonNode node) {
        List<String> targets = new ArrayList<>();
        for (JsonNode target : WorldJson.array(node, "targets")) {
            targets.add(target.stringValue());
        }
        List<SimRouter> routers = new ArrayList<>();
        for (JsonNode router : WorldJson.array(node, "routers")) {
            routers.add(router(router));
        }
        return new SimRule(
                WorldJson.text(node, "id"),
                WorldJson.text(node, "name"),
                WorldJson.text(node, "domain"),
                WorldJson.text(node, "endpoint"),
                targets,
                WorldJson.time(node, "created"),
                WorldJson.time(node, "updated"),
                WorldJson.time(node, "made"),
                node.required("fails").booleanValue(),
                WorldJson.timeOrNull(node, "gone"),
                routers);
    }

    private static void router(ObjectNode node, SimRouter router) {
        node.put("vpc", router.vpcId()).put("region", router.region());
        WorldJson.time(node, "ready", router.readyAt());
        WorldJson.time(node, "gone", router.goneAt());
    }

    private static SimRouter router(JsonNode node) {
        return new SimRouter(
                WorldJson.text(node, "vpc"),
                WorldJson.text(node, "region"),
                WorldJson.time(node, "ready"),
                WorldJson.timeOrNull(node, "gone"));
    }
}
