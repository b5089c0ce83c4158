package org.resolverdesk.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// What is asked of a service: the path as single segments, not encoded, below the base; `body` empty where
/// there is none.
public record Ask(Method method, List<String> path, List<Parameter> query, ByteString body) {

    /// The methods of these services, and whether they change something.
    public enum Method {
        GET(false),
        POST(true),
        PUT(true),
        DELETE(true);

        private final boolean writes;

        Method(boolean writes) {
            this.writes = writes;
        }

        public boolean writes() {
            return writes;
        }
    }

    /// A parameter of the query, not encoded.
    public record Parameter(String name, String value) {}

    public Ask {
        path = List.copyOf(path);
        query = List.copyOf(query);
    }

    public static Ask get(String... path) {
        return new Ask(Method.GET, List.of(path), List.of(), ByteString.EMPTY);
    }

    public static Ask post(ByteString body, String... path) {
        return new Ask(Method.POST, List.of(path), List.of(), body);
    }

    public static Ask put(ByteString body, String... path) {
        return new Ask(Method.PUT, List.of(path), List.of(), body);
    }

    public static Ask delete(String... path) {
        return new Ask(Method.DELETE, List.of(path), List.of(), ByteString.EMPTY);
    }

    /// With one more parameter; the same where `value` is null.
    public Ask with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(query);
        more.add(new Parameter(name, value.toString()));
        return new Ask(method, path, more, body);
    }

    /// The URL below that base. Empty where a segment can't be sent as one: an empty one would name the list
    /// instead of an item, and `.` and `..` mean another place however they are encoded.
    /// Without a path it is the base itself.
    Optional<HttpUrl> url(HttpUrl base) {
        if (path.isEmpty()) {
            return Optional.of(base);
        }
        HttpUrl.Builder url = base.newBuilder();
        for (String segment : path) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return Optional.empty();
            }
            url.addPathSegment(segment);
        }
        query.forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
        HttpUrl whole = url.build();
        int added = whole.pathSize() - base.pathSize();
        boolean replacedLast = base.pathSegments().getLast().isEmpty();
        return added + (replacedLast ? 1 : 0) == path.size() ? Optional.of(whole) : Optional.empty();
    }
}
