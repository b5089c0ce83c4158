package org.resolverdesk.sim.call;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// An answer: status, body, and headers beyond those that every answer has.
public record Reply(int status, JsonNode body, Map<String, String> headers) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply of(int status, JsonNode body) {
        return new Reply(status, body, Map.of());
    }

    /// With the resource under its name, as nearly every answer has it.
    public static Reply of(int status, String name, JsonNode resource) {
        ObjectNode body = Json.object();
        body.set(name, resource);
        return of(status, body);
    }

    /// The id of the resource that it shows, or empty.
    public String id() {
        return body.isEmpty() ? "" : body.iterator().next().path("id").asString("");
    }

    /// 204, without a body.
    public static Reply none() {
        return of(204, MissingNode.getInstance());
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, body, more);
    }
}
