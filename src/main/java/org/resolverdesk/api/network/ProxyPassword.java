package org.resolverdesk.api.network;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Obstacle;

/// Answers a proxy that asks who one is, once a connection, by Basic, and only when a tunnel is asked for: the
/// password never goes along with a request to a service. Remembers what it couldn't answer, by the host behind the
/// proxy.
final class ProxyPassword implements Authenticator {
    private static final String HEADER = "Proxy-Authorization";

    private final Proxies proxies;
    private final Map<String, Obstacle> unanswered = new ConcurrentHashMap<>();

    ProxyPassword(Proxies proxies) {
        this.proxies = proxies;
    }

    Optional<Obstacle> unanswered(String host) {
        return Optional.ofNullable(unanswered.get(host));
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        Request request = response.request();
        if (!request.method().equals("CONNECT") || !asked(response.challenges())) {
            return null;
        }
        String host = request.url().host();
        if (!(proxies.to(request.url().uri()) instanceof Proxies.Way.Through way)) {
            return null;
        }
        List<String> schemes = response.challenges().stream()
                .map(challenge -> challenge.scheme().toUpperCase(Locale.ROOT))
                .toList();
        if (!schemes.contains("BASIC")) {
            unanswered.put(host, new Obstacle.ProxyKind(way.name(), String.join(", ", schemes)));
            return null;
        }
        boolean given = request.header(HEADER) != null;
        if (given || way.user().isEmpty()) {
            unanswered.put(host, new Obstacle.ProxyAsks(way.name(), given));
            return null;
        }
        unanswered.remove(host);
        String proof = Credentials.basic(way.user(), way.password().reveal(), StandardCharsets.UTF_8);
        return request.newBuilder().header(HEADER, proof).build();
    }

    /// The client asks by itself before the proxy has: then it hasn't.
    private static boolean asked(List<Challenge> challenges) {
        return challenges.stream().noneMatch(challenge -> challenge.scheme().equals("OkHttp-Preemptive"));
    }
}
