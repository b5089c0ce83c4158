package org.resolverdesk.sim;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.sim.sign.AccessKey;
import org.resolverdesk.sim.sign.Signer;
import tools.jackson.databind.JsonNode;

/// Calls signed with an access key, with its security token where it has one.
record SignedCall(
        Sim sim, String access, String secret, @Nullable String securityToken) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    SignedCall(Sim sim, AccessKey key) {
        this(sim, key.id(), key.secret(), null);
    }

    /// With what the identity service answered for temporary credentials.
    SignedCall(Sim sim, JsonNode credential) {
        this(
                sim,
                credential.path("access").stringValue(),
                credential.path("secret").stringValue(),
                credential.path("securitytoken").stringValue());
    }

    HttpRequest.Builder to(String method, String path, String body) {
        boolean reads = method.equals("GET") || method.equals("DELETE");
        String date = DATE.format(sim.clock.instant());
        int mark = path.indexOf('?');
        String authorization = new Signer(access, secret)
                .with("Host", sim.server.profile().dns().getAuthority())
                .with("X-Sdk-Date", date)
                .authorization(
                        method,
                        mark < 0 ? path : path.substring(0, mark),
                        mark < 0 ? "" : path.substring(mark + 1),
                        reads ? "" : body);
        HttpRequest.Builder request = sim.bare(path)
                .header("X-Sdk-Date", date)
                .header("Authorization", authorization)
                .method(method, reads ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return securityToken == null ? request : request.header("X-Security-Token", securityToken);
    }
}
