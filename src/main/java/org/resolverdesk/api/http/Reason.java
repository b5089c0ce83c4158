package org.resolverdesk.api.http;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// What went wrong on the network, in a few words for 'details'.
final class Reason {
    private Reason() {}

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
