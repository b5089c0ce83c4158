package org.resolverdesk.sim.call;

import com.sun.net.httpserver.Headers;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A request as a handler sees it: its route's variables in order, the query (the first value of each name),
/// the body, and the headers by names in any case.
public record Request(List<String> variables, Map<String, String> query, InputStream body, Headers headers) {

    public String variable(int index) {
        return variables.get(index);
    }

    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    public ObjectNode json(Reason otherwise) {
        return Json.parse(body, otherwise);
    }

    /// A number of the query from 0 to `most`, or `absent` where it isn't given.
    public int number(String name, int absent, int most, Reason otherwise) {
        String text = query.get(name);
        if (text == null) {
            return absent;
        }
        if (text.isEmpty() || text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Refusal(otherwise);
        }
        long value = Long.parseLong(text);
        if (value > most) {
            throw new Refusal(otherwise);
        }
        return (int) value;
    }
}
