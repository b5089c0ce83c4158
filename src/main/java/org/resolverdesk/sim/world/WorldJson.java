package org.resolverdesk.sim.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A snapshot as JSON and back. Written by hand, field by field: a module that opens nothing can't be read by
/// reflection.
final class WorldJson {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private WorldJson() {}

    static byte[] write(Snapshot snapshot) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION).put("counter", snapshot.counter());
        ArrayNode endpoints = root.putArray("endpoints");
        snapshot.endpoints().forEach(endpoint -> endpoint(endpoints.addObject(), endpoint));
        ArrayNode rules = root.putArray("rules");
        snapshot.rules().forEach(rule -> RuleJson.rule(rules.addObject(), rule));
        ArrayNode reserved = root.putArray("reserved");
        snapshot.reserved()
                .forEach(one ->
                        reserved.addObject().put("subnet", one.subnetId()).put("ip", Block.text(one.number())));
        return MAPPER.writeValueAsBytes(root);
    }

    /// Throws a RuntimeException (Jackson's own, or one of the JDK's) where the bytes are no snapshot.
    static Snapshot read(byte[] bytes) {
        JsonNode root = MAPPER.readTree(bytes);
        if (root.required("version").intValue() != VERSION) {
            throw new IllegalArgumentException("version " + root.get("version"));
        }
        List<SimEndpoint> endpoints = new ArrayList<>();
        for (JsonNode node : array(root, "endpoints")) {
            endpoints.add(endpoint(node));
        }
        List<SimRule> rules = new ArrayList<>();
        // Worlds from before there were rules have none, and older ones no reserved addresses either.
        if (root.has("rules")) {
            for (JsonNode node : array(root, "rules")) {
                rules.add(RuleJson.rule(node));
            }
        }
        List<Network.Reserved> reserved = new ArrayList<>();
        if (root.has("reserved")) {
            for (JsonNode node : array(root, "reserved")) {
                reserved.add(new Network.Reserved(text(node, "subnet"), number(node)));
            }
        }
        return new Snapshot(root.required("counter").longValue(), endpoints, rules, reserved);
    }

    private static void endpoint(ObjectNode node, SimEndpoint endpoint) {
        node.put("id", endpoint.id()).put("name", endpoint.name());
        node.put("direction", endpoint.direction().word()).put("vpc", endpoint.vpcId());
        time(node, "created", endpoint.createdAt());
        time(node, "updated", endpoint.updatedAt());
        time(node, "made", endpoint.madeAt());
        time(node, "updating", endpoint.updatingUntil());
        time(node, "gone", endpoint.goneAt());
        ArrayNode addresses = node.putArray("addresses");
        endpoint.addresses().forEach(address -> address(addresses.addObject(), address));
    }

    private static SimEndpoint endpoint(JsonNode node) {
        List<SimAddress> addresses = new ArrayList<>();
        for (JsonNode address : array(node, "addresses")) {
            addresses.add(address(address));
        }
        return new SimEndpoint(
                id(node),
                text(node, "name"),
                Direction.of(text(node, "direction")).orElseThrow(),
                text(node, "vpc"),
                time(node, "created"),
                time(node, "updated"),
                time(node, "made"),
                time(node, "updating"),
                timeOrNull(node, "gone"),
                addresses);
    }

    private static void address(ObjectNode node, SimAddress address) {
        node.put("id", address.id()).put("ip", Block.text(address.number())).put("subnet", address.subnetId());
        time(node, "created", address.createdAt());
        time(node, "ready", address.readyAt());
        if (address.error() != null) {
            node.put("error", address.error());
        }
        time(node, "unbound", address.unboundAt());
        time(node, "gone", address.goneAt());
    }

    private static SimAddress address(JsonNode node) {
        return new SimAddress(
                id(node),
                number(node),
                text(node, "subnet"),
                time(node, "created"),
                time(node, "ready"),
                node.has("error") ? text(node, "error") : null,
                true,
                timeOrNull(node, "unbound"),
                timeOrNull(node, "gone"));
    }

    private static long number(JsonNode node) {
        long number = Block.number(text(node, "ip"));
        if (number == Block.NO_ADDRESS) {
            throw new IllegalArgumentException("no address: " + node.get("ip"));
        }
        return number;
    }

    static void time(ObjectNode node, String field, @Nullable Instant time) {
        if (time != null) {
            node.put(field, time.toString());
        }
    }

    static Instant time(JsonNode node, String field) {
        return Instant.parse(text(node, field));
    }

    static @Nullable Instant timeOrNull(JsonNode node, String field) {
        return node.has(field) ? time(node, field) : null;
    }

    static String text(JsonNode node, String field) {
        JsonNode found = node.required(field);
        if (!found.isString()) {
            throw new IllegalArgumentException(field + " is no text: " + found);
        }
        return found.stringValue();
    }

    /// An endpoint or address with any other id could never be asked for, nor deleted.
    private static String id(JsonNode node) {
        String id = text(node, "id");
        if (!id.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("no id: " + id);
        }
        return id;
    }

    static JsonNode array(JsonNode node, String field) {
        JsonNode found = node.required(field);
        if (!found.isArray()) {
            throw new IllegalArgumentException(field + " is no array");
        }
        return found;
    }
}
