package org.resolverdesk.api.body;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How a value is read from the body of a success: `field` is what must be in it, `read` is empty where that
/// isn't so, `withoutBody` is the value of an empty body where the service may leave it out.
public record Shape<T>(
        String field,
        Function<JsonNode, Optional<T>> read,
        @Nullable T withoutBody) {

    public Shape(String field, Function<JsonNode, Optional<T>> read) {
        this(field, read, null);
    }

    /// The same, for a value that is about what was asked for: any other isn't read.
    public Shape<T> about(Predicate<T> asked) {
        return new Shape<>(field, body -> read.apply(body).filter(asked), withoutBody);
    }
}
