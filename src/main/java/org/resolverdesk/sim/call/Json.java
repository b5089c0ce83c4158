package org.resolverdesk.sim.call;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON as trees. What others send may be anything: whatever isn't as expected is refused with the reason
/// given.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /// The one object that the bytes are.
    public static ObjectNode parse(InputStream bytes, Reason otherwise) {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException unreadable) {
            // Refused below, like everything else that is no object.
        }
        throw new Refusal(otherwise);
    }

    /// A text that must be there.
    public static String text(JsonNode node, String field, Reason otherwise) {
        String text = textOrNull(node, field, otherwise);
        if (text == null) {
            throw new Refusal(otherwise);
        }
        return text;
    }

    /// A text that may be absent or null.
    public static @Nullable String textOrNull(JsonNode node, String field, Reason otherwise) {
        JsonNode found = node.get(field);
        if (found == null || found.isNull()) {
            return null;
        }
        if (!found.isString()) {
            throw new Refusal(otherwise);
        }
        return found.stringValue();
    }

    public static ObjectNode object(JsonNode node, String field, Reason otherwise) {
        if (node.get(field) instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal(otherwise);
    }

    public static ArrayNode array(JsonNode node, String field, Reason otherwise) {
        if (node.get(field) instanceof ArrayNode array) {
            return array;
        }
        throw new Refusal(otherwise);
    }
}
