package org.resolverdesk.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Rows from JSON: an array of addresses or of rows, one row, or a whole body to create an endpoint or bind an
/// address.
final class PastedJson {
    private static final Set<String> SUBNET_KEYS = Set.of("subnet_id", "subnetId", "subnet");
    private static final Set<String> ADDRESS_KEYS = Set.of("ip", "ip_address", "ipAddress", "address");
    /// What the service tells of an address besides (reference 1.2): understood, and no part of a row to be
    /// made.
    private static final Set<String> TOLD_KEYS = Set.of("id", "status", "create_time", "update_time", "error_info");
    private static final Set<String> BODY_KEYS = Set.of("name", "direction", "region", "metadata");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final RowReader rows;

    PastedJson(RowReader rows) {
        this.rows = rows;
    }

    void read(String text) {
        // Blanks that JSON doesn't know come along from web pages; of the same length, so that lines stay right.
        String json = text.replaceAll("[\u00A0\u200B\u3000\uFEFF]", " ");
        try (JsonParser parser = mapper.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                elements(parser);
            } else {
                body(parser);
            }
            if (parser.nextToken() != null) {
                broken(text, line(parser));
            }
        } catch (JacksonException e) {
            broken(text, e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        }
    }

    private void broken(String text, int line) {
        List<String> lines = text.lines().toList();
        rows.dropAll();
        String shown = line >= 1 && line <= lines.size() ? Blanks.trim(lines.get(line - 1)) : "";
        rows.problem(Math.max(line, 0), shown, Pasted.Reason.NOT_JSON);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private void elements(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = line(parser);
            JsonNode element = mapper.readTree(parser);
            if (element instanceof ObjectNode row) {
                row(line, row);
            } else {
                text(line, element);
            }
        }
    }

    private void text(int line, JsonNode element) {
        String text = element.isString() ? Blanks.trim(element.stringValue()) : "";
        if (text.isEmpty()) {
            rows.problem(line, element.toString(), Pasted.Reason.NOT_UNDERSTOOD);
        } else {
            rows.texts(line, text, List.of(text));
        }
    }

    /// The object at the start: a body that holds rows, or a row itself.
    private void body(JsonParser parser) {
        int line = line(parser);
        boolean holdsRows = false;
        ObjectNode others = mapper.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("ipaddresses") && value == JsonToken.START_ARRAY) {
                holdsRows = true;
                elements(parser);
            } else if (key.equals("ipaddress") && value == JsonToken.START_OBJECT) {
                holdsRows = true;
                row(line(parser), (ObjectNode) mapper.readTree(parser));
            } else {
                others.set(key, mapper.readTree(parser));
            }
        }
        if (!holdsRows) {
            row(line, others);
            return;
        }
        others.propertyNames().stream()
                .filter(key -> !BODY_KEYS.contains(key))
                .forEach(key -> rows.problem(line, key, Pasted.Reason.NOT_PART_OF_A_ROW));
    }

    private void row(int line, ObjectNode row) {
        String subnet = value(row, SUBNET_KEYS);
        String address = value(row, ADDRESS_KEYS);
        if (subnet == null || address == null || (subnet.isEmpty() && address.isEmpty())) {
            rows.problem(line, row.toString(), Pasted.Reason.NOT_UNDERSTOOD);
            return;
        }
        rows.row(line, row.toString(), subnet, address);
        for (Map.Entry<String, JsonNode> entry : row.properties()) {
            String key = entry.getKey();
            if (!SUBNET_KEYS.contains(key) && !ADDRESS_KEYS.contains(key) && !TOLD_KEYS.contains(key)) {
                rows.problem(line, key, Pasted.Reason.NOT_PART_OF_A_ROW);
            }
        }
    }

    /// The text under one of these keys, empty where there is none; null where it isn't a text.
    private static @Nullable String value(ObjectNode row, Set<String> keys) {
        for (Map.Entry<String, JsonNode> entry : row.properties()) {
            JsonNode value = entry.getValue();
            if (keys.contains(entry.getKey()) && !value.isNull()) {
                return value.isString() ? Blanks.trim(value.stringValue()) : null;
            }
        }
        return "";
    }
}
