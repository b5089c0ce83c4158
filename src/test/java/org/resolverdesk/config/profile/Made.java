package org.resolverdesk.config.profile;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.model.Tint;

/// Profiles for tests.
public final class Made {
    static final Clouds CLOUDS = Clouds.known();

    private Made() {}

    public static Profile profile(String id, String name) {
        return profile(id, name, new SignIn.Password("ada", "u1", true));
    }

    public static Profile profile(String id, String name, SignIn signIn) {
        return new Profile(
                id,
                name,
                Made.CLOUDS.byId("otc").orElseThrow().hosts("eu-de"),
                List.of("eu-de"),
                new Tenant("d1", "ACME", "p1", "eu-de"),
                signIn,
                new Network(
                        new Network.Proxy.Own("proxy.acme.example", 3128, "ada"),
                        List.of("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"),
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(50)),
                new Profile.Care(Guard.PRODUCTION, true, Tint.RED));
    }

    /// Hosts of one's own, and everything else as it usually is.
    public static Profile own(String id, String name, String base) {
        URI uri = URI.create(base);
        return new Profile(
                id,
                name,
                new Hosts("", uri, uri, uri),
                List.of("eu-de", "eu-nl"),
                new Tenant("", "", "", ""),
                new SignIn.Token(),
                Network.DEFAULT,
                new Profile.Care(Guard.NORMAL, false, Tint.BLUE));
    }
}
