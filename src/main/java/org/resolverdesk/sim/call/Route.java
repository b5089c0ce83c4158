package org.resolverdesk.sim.call;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A method and a path (with `{variables}`), who may call it (null for whoever is let in), and what answers.
public record Route(
        String method,
        List<String> path,
        Access access,
        @Nullable Action action,
        Handler handler) {
    /// Which service a route belongs to, and so which token it wants.
    public enum Access {
        /// No token.
        OPEN,
        /// Any token of the account.
        ACCOUNT,
        /// A token of the project; DNS.0310 for one of the account.
        DNS,
        /// A token of the project; VPC.0007 for one of the account.
        VPC
    }

    public static Route of(String method, String path, Access access, Handler handler) {
        return new Route(method, segments(path), access, null, handler);
    }

    /// Only for who is allowed to do this.
    public Route needs(Action other) {
        return new Route(method, path, access, other, handler);
    }

    public static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    /// The decoded values of the variables, in order, where the request is one of this route.
    public Optional<List<String>> match(String requestMethod, List<String> rawPath) {
        if (!method.equals(requestMethod) || path.size() != rawPath.size()) {
            return Optional.empty();
        }
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).startsWith("{") && !rawPath.get(i).isEmpty()) {
                variables.add(decoded(rawPath.get(i).replace("+", "%2B")));
            } else if (!path.get(i).equals(rawPath.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    /// The HTTP server has refused what isn't well encoded before it comes here.
    public static String decoded(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }
}
