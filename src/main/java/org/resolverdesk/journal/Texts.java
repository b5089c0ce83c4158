package org.resolverdesk.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Drafts and facts as JSON texts and back. What is read may have been damaged or written by another version:
/// it never throws for what it holds, and what isn't a text reads as empty.
final class Texts {
    /// More than any form has; a damaged text may hold a million of them.
    private static final int MOST_ROWS = 100;

    /// Escapes, because a text may hold half a surrogate pair, and UTF-8 can't.
    private final JsonMapper mapper =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    ObjectNode tree() {
        return mapper.createObjectNode();
    }

    /// An object, empty where the text isn't one.
    ObjectNode tree(String json) {
        try {
            return mapper.readTree(json) instanceof ObjectNode tree ? tree : tree();
        } catch (JacksonException notJson) {
            return tree();
        }
    }

    String text(ObjectNode tree) {
        return mapper.writeValueAsString(tree);
    }

    String facts(Map<String, String> facts) {
        ObjectNode tree = tree();
        new TreeMap<>(facts).forEach(tree::put);
        return text(tree);
    }

    Map<String, String> facts(String json) {
        Map<String, String> facts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : tree(json).properties()) {
            if (entry.getValue().isString()) {
                facts.put(entry.getKey(), entry.getValue().stringValue());
            }
        }
        return facts;
    }

    String draft(EndpointDraft draft) {
        ObjectNode tree = tree();
        put(tree, draft);
        return text(tree);
    }

    EndpointDraft draft(String json) {
        return draft(tree(json));
    }

    static void put(ObjectNode tree, EndpointDraft draft) {
        tree.put("name", draft.name()).put("direction", draft.direction()).put("region", draft.region());
        ArrayNode rows = tree.putArray("rows");
        for (IpDraft row : draft.rows()) {
            rows.addObject().put("subnetId", row.subnetId()).put("ip", row.ip());
        }
    }

    static EndpointDraft draft(ObjectNode tree) {
        return new EndpointDraft(
                text(tree, "name"), text(tree, "direction"), text(tree, "region"), rows(tree.get("rows")));
    }

    static String text(JsonNode tree, String key) {
        JsonNode value = tree.get(key);
        return value != null && value.isString() ? value.stringValue() : "";
    }

    /// Null where it isn't there.
    static @Nullable String maybe(JsonNode tree, String key) {
        JsonNode value = tree.get(key);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    static List<JsonNode> items(@Nullable JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        if (node instanceof ArrayNode array) {
            for (JsonNode item : array) {
                if (items.size() < MOST_ROWS) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static List<IpDraft> rows(@Nullable JsonNode node) {
        if (!(node instanceof ArrayNode)) {
            return EndpointDraft.untouched("").rows();
        }
        return items(node).stream()
                .map(row -> new IpDraft(text(row, "subnetId"), text(row, "ip")))
                .toList();
    }
}
