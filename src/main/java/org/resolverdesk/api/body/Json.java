package org.resolverdesk.api.body;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON as a tree, and fields read from it whatever form they have.
public final class Json {
    /// A body of 8 MiB may hold millions of empty objects, which would take the memory of the whole program.
    /// The longest documented page has some tens of thousands of tokens.
    private static final int MOST_TOKENS = 500_000;

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern ZEROS = Pattern.compile("0{1,20}");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .build();

    private Json() {}

    /// The text as a tree; empty where it isn't one whole JSON value.
    public static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// In UTF-8, without white space, the fields in the order in which they were put.
    static ByteString bytes(ObjectNode object) {
        return ByteString.encodeUtf8(MAPPER.writeValueAsString(object));
    }

    /// A field as text: numbers and booleans too; null where it is missing, null, an object or a list.
    static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull() || value.isContainer()) {
            return null;
        }
        return value.asString();
    }

    static String text(JsonNode object, String field, String otherwise) {
        String text = text(object, field);
        return text == null ? otherwise : text;
    }

    /// As [#text(JsonNode, String)], and null where that is blank.
    static @Nullable String filled(JsonNode object, String field) {
        String text = text(object, field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// A field as an id; null where it has none, or anything but visible ASCII: what was spoilt on its way names
    /// nothing.
    static @Nullable String id(JsonNode object, String field) {
        String text = filled(object, field);
        return text == null || !text.chars().allMatch(c -> c > ' ' && c < 0x7f) ? null : text;
    }

    /// A field as a whole number, written as a number or as text; empty where it is neither, or past 18 digits.
    static OptionalLong number(JsonNode object, String field) {
        String text = filled(object, field);
        if (text == null) {
            return OptionalLong.empty();
        }
        int point = text.indexOf('.');
        boolean zeros = point > 0 && ZEROS.matcher(text.substring(point + 1)).matches();
        String whole = zeros ? text.substring(0, point) : text;
        return WHOLE.matcher(whole).matches() ? OptionalLong.of(Long.parseLong(whole)) : OptionalLong.empty();
    }

    /// As [#number], brought into the range of 0 to 2^31-1; null where there is none.
    static @Nullable Integer count(JsonNode object, String field) {
        OptionalLong number = number(object, field);
        return number.isEmpty() ? null : Math.clamp(number.getAsLong(), 0, Integer.MAX_VALUE);
    }

    static int count(JsonNode object, String field, int otherwise) {
        Integer count = count(object, field);
        return count == null ? otherwise : count;
    }

    /// The objects of a list; no items where the list is null, empty where there is no such list.
    static Optional<List<JsonNode>> objects(JsonNode object, String field) {
        JsonNode list = object.get(field);
        if (list == null) {
            return Optional.empty();
        }
        if (list.isNull()) {
            return Optional.of(List.of());
        }
        return list.isArray()
                ? Optional.of(list.values().stream().filter(JsonNode::isObject).toList())
                : Optional.empty();
    }

    /// An object in a field; empty where there is none.
    static Optional<JsonNode> objectIn(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value != null && value.isObject() ? Optional.of(value) : Optional.empty();
    }
}
