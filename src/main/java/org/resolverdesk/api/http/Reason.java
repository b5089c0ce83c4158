package org.resolverdesk.api.http;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.resolverdesk.model.Obstacle;

/// What went wrong on the network, in a few words for 'details'.
final class Reason {
    private Reason() {}

    static String of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NotSignedIn _ -> "nobody is signed in";
            case Obstacle.ReadOnly _ -> "the profile is read-only";
            case Obstacle.Untrusted untrusted -> "no root is trusted for " + untrusted.host();
            case Obstacle.OtherHost other -> "the certificate of " + other.host() + " is for " + other.names();
            case Obstacle.NotInForce late -> "the certificate of " + late.host() + " isn't in force";
            case Obstacle.NoSuchHost none -> "no such host: " + none.host();
            case Obstacle.NoConnection none -> "no connection to " + none.host();
            case Obstacle.ProxyAsks asks -> "the proxy " + asks.proxy() + " asks for a user and a password";
            case Obstacle.ProxyKind kind ->
                "the proxy " + kind.proxy() + " is of a kind that isn't supported: " + kind.kind();
        };
    }

    static String of(Throwable failure) {
        String message = failure.getMessage();
        String what = message == null || message.isBlank() ? failure.getClass().getSimpleName() : message.strip();
        return switch (failure) {
            case UnknownHostException e -> "host not found: " + what;
            case SSLException e -> "no secure connection: " + what;
            case SocketTimeoutException e -> "timed out: " + what;
            default -> what;
        };
    }
}
