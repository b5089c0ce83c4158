package org.resolverdesk.store.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.auth.Gate;
import org.resolverdesk.api.auth.ServiceClock;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Proof;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.store.Timing;

/// Each kind of sign-in over TLS, to a host that only the profile's own root vouches for.
class OverTlsTest {
    private final Hall hall = new Hall(Hall.KEYS);
    private final TlsFront front = new TlsFront(hall.profile.dns());
    private @Nullable Access access;

    @AfterEach
    void close() {
        if (access != null) {
            access.close();
        }
        front.close();
        hall.close();
    }

    /// A kind of sign-in, with the header that proves it.
    enum Kind {
        TOKEN("X-Auth-Token"),
        PASSWORD("X-Auth-Token"),
        PASSCODE("X-Auth-Token"),
        KEYS("Authorization"),
        TEMPORARY_KEYS("X-Security-Token");

        private final String header;

        Kind(String header) {
            this.header = header;
        }
    }

    private record Way(SignIn signIn, Handover handover) {}

    private Way way(Kind kind) {
        return switch (kind) {
            case TOKEN -> new Way(new SignIn.Token(), new Handover(new Proof.Token(new Secret(hall.server.token()))));
            case PASSWORD -> new Way(Hall.PASSWORD, Hall.RIGHT_PASSWORD);
            case PASSCODE -> new Way(Hall.MFA, Hall.RIGHT_PASSCODE);
            case KEYS -> new Way(Hall.KEYS, Hall.RIGHT_KEY);
            case TEMPORARY_KEYS -> {
                Hall.Temporary key = hall.temporaryKey("*");
                yield new Way(key.signIn(), key.handover());
            }
        };
    }

    private Profile profile(SignIn signIn, String... roots) {
        Network network =
                new Network(new Network.Proxy.None(), List.of(roots), Duration.ofSeconds(20), Duration.ofSeconds(20));
        return new Profile(
                "p-1",
                "p",
                new Hosts("", front.base(), front.base(), front.base()),
                hall.profile.regions(),
                Hall.TENANT,
                signIn,
                network,
                Profile.Care.REHEARSAL);
    }

    private Apis.Opened signIn(Profile profile, Handover handover) {
        Gate gate = new Gate(profile.tenant(), new ServiceClock(hall.time));
        Apis.Opened services = hall.apis.open(profile, gate, hall.trace);
        Access mine = new Access(profile, gate, services.iamAs(), hall.work, new Timing(hall.time, hall.time));
        access = mine;
        mine.signIn(handover);
        hall.until(() -> !(mine.stateProperty().get() instanceof AccessState.SigningIn));
        return services;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void leadsInAndWorks(Kind kind) {
        Way way = way(kind);
        Apis.Opened services = signIn(profile(way.signIn(), front.root()), way.handover());
        assertInstanceOf(
                AccessState.SignedIn.class,
                access == null ? null : access.stateProperty().get());
        hall.value(hall.background(() -> services.dns().listEndpoints(Direction.INBOUND, 10, 0, null, null)));
        hall.value(hall.background(() -> services.vpc().listSubnets()));
        assertTrue(
                front.asked.stream()
                        .filter(request -> request.getTarget().startsWith("/v2.1/"))
                        .allMatch(request -> request.getHeaders().get(kind.header) != null),
                "each call proves who asks");
        assertFalse(hall.trace.recent().toString().contains("made-up-"), "and shows it nowhere");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noSecretLeavesBeforeTheHostIsTrusted(Kind kind) {
        Way way = way(kind);
        signIn(profile(way.signIn()), way.handover());
        AccessState state = access == null ? null : access.stateProperty().get();
        AccessState.Refused refused = assertInstanceOf(AccessState.Refused.class, state);
        ApiFailure.NotSent failure = assertInstanceOf(ApiFailure.NotSent.class, refused.failure());
        assertInstanceOf(Obstacle.Untrusted.class, failure.obstacle());
        assertEquals(List.of(), front.asked);
    }

    @Test
    void aClockThatIsOffIsCorrectedForSignaturesOverTlsAsWell() {
        hall.time.set(Duration.ofHours(-1));
        Apis.Opened services = signIn(profile(Hall.KEYS, front.root()), Hall.RIGHT_KEY);
        hall.value(hall.background(() -> services.dns().listEndpoints(Direction.INBOUND, 10, 0, null, null)));
        assertTrue(front.asked.size() > 2);
    }
}
