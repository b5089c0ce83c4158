package org.resolverdesk.ui.profiles;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Grounds;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.store.access.AccessState;
import org.resolverdesk.ui.part.FailureText;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// What signing in says to a person: what is so, and what to do.
public final class AccessText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Times times;
    private final FailureText failures;

    public AccessText(Texts texts) {
        this.texts = texts;
        times = new Times(texts);
        failures = new FailureText(texts);
    }

    /// For the status bar: until when; empty where there is nothing to say.
    public String life(AccessState state, Now now) {
        return switch (state) {
            case AccessState.SignedIn(Instant until, boolean renewable, var tenant) ->
                until == null
                        ? ""
                        : texts.of(
                                renewable ? "access.life.renewed" : "access.life",
                                clock(until),
                                times.span(now.until(until)));
            case AccessState.ExpiresSoon(Instant until, var tenant) ->
                texts.of("access.life", clock(until), times.span(now.until(until)));
            case AccessState.SigningIn in -> texts.of("access.signing-in");
            case AccessState.SignedOut out -> texts.of("access.signed-out");
            case AccessState.Expired expired -> texts.of("access.expired");
            case AccessState.Refused refused -> texts.of("access.refused");
        };
    }

    String apart(Duration difference) {
        return times.apart(difference);
    }

    String left(Instant until, Now now) {
        return times.span(now.until(until));
    }

    String clock(Instant at) {
        return CLOCK.withZone(ZoneId.systemDefault()).format(at);
    }

    /// Why a sign-in wasn't taken: one line.
    String headline(Grounds grounds, @Nullable ApiFailure failure) {
        Obstacle obstacle = obstacle(failure);
        return obstacle == null ? texts.of("grounds." + grounds) : obstacle(obstacle);
    }

    /// And what to do about it.
    String advice(Grounds grounds, @Nullable ApiFailure failure) {
        Obstacle obstacle = obstacle(failure);
        if (obstacle != null) {
            return mend(obstacle);
        }
        boolean own = grounds == Grounds.NO_ANSWER || grounds == Grounds.OTHER;
        return own && failure != null ? failures.advice(failure) : texts.of("grounds.do." + grounds);
    }

    static @Nullable Obstacle obstacle(@Nullable ApiFailure failure) {
        return failure instanceof ApiFailure.NotSent sent ? sent.obstacle() : null;
    }

    String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NotSignedIn not -> texts.of("obstacle.not-signed-in");
            case Obstacle.ReadOnly only -> texts.of("obstacle.read-only");
            case Obstacle.Untrusted(String host, var chain) -> texts.of("obstacle.untrusted", host);
            case Obstacle.OtherHost(String host, var certificate, var names) ->
                texts.of("obstacle.other-host", host, String.join(", ", names));
            case Obstacle.NotInForce(String host, var certificate) ->
                texts.of("obstacle.not-in-force", host, times.day(certificate.from()), times.day(certificate.until()));
            case Obstacle.NoSuchHost(String host) -> texts.of("obstacle.no-such-host", host);
            case Obstacle.NoConnection(String host) -> texts.of("obstacle.no-connection", host);
            case Obstacle.ProxyAsks(String proxy, boolean given) ->
                texts.of(given ? "obstacle.proxy-refuses" : "obstacle.proxy-asks", proxy);
            case Obstacle.ProxyKind(String proxy, String kind) -> texts.of("obstacle.proxy-kind", proxy, kind);
        };
    }

    String mend(Obstacle obstacle) {
        return texts.of(
                switch (obstacle) {
                    case Obstacle.NotSignedIn not -> "obstacle.do.not-signed-in";
                    case Obstacle.ReadOnly only -> "obstacle.do.read-only";
                    case Obstacle.Untrusted untrusted -> "obstacle.do.untrusted";
                    case Obstacle.OtherHost other -> "obstacle.do.other-host";
                    case Obstacle.NotInForce not -> "obstacle.do.not-in-force";
                    case Obstacle.NoSuchHost none -> "obstacle.do.no-such-host";
                    case Obstacle.NoConnection none -> "obstacle.do.no-connection";
                    case Obstacle.ProxyAsks asks -> "obstacle.do.proxy-asks";
                    case Obstacle.ProxyKind kind -> "obstacle.do.proxy-kind";
                });
    }
}
