package org.resolverdesk.api;

import java.net.URI;
import org.resolverdesk.api.http.RawServer;
import org.resolverdesk.api.http.RawServer.Act;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.ApiFailure.OutcomeUnknown;
import org.resolverdesk.model.ApiFailure.Unreadable;

/// What can happen after the server has acted on a request. `byDefault` and `byDefaultPooled` are how many
/// POSTs arrive at OkHttp's defaults, on a fresh and on a pooled connection (measured); `leaks` is whether the
/// token then goes to the other host; `failure` and `status` are what our client makes of it.
enum Fault {
    FIN(1, 2, false, OutcomeUnknown.class, 0) {
        @Override
        Act act(URI other) {
            return Act.bytesThenFin("");
        }
    },
    RESET(1, 2, false, OutcomeUnknown.class, 0) {
        @Override
        Act act(URI other) {
            return Act.reset();
        }
    },
    HALF_A_STATUS_LINE(1, 2, false, OutcomeUnknown.class, 0) {
        @Override
        Act act(URI other) {
            return Act.bytesThenFin("HTTP/1.1 20");
        }
    },
    NO_ANSWER(1, 1, false, OutcomeUnknown.class, 0) {
        @Override
        Act act(URI other) {
            return Act.bytesThenSilence("");
        }

        @Override
        boolean takesTheWholeTime() {
            return true;
        }
    },
    HALF_A_BODY(1, 1, false, Unreadable.class, 202) {
        @Override
        Act act(URI other) {
            return Act.bytesThenFin("HTTP/1.1 202 Accepted\r\nContent-Length: 500\r\n\r\n" + RawServer.BODY);
        }
    },
    HALF_A_BODY_THEN_SILENCE(1, 1, false, Unreadable.class, 202) {
        @Override
        Act act(URI other) {
            return Act.bytesThenSilence("HTTP/1.1 202 Accepted\r\nContent-Length: 500\r\n\r\n" + RawServer.BODY);
        }

        @Override
        boolean takesTheWholeTime() {
            return true;
        }
    },
    HALF_A_CHUNK(1, 1, false, Unreadable.class, 202) {
        @Override
        Act act(URI other) {
            return Act.bytesThenFin("HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"endpoint\":{");
        }
    },
    REQUEST_TIMEOUT(2, 2, false, OutcomeUnknown.class, 408) {
        @Override
        Act act(URI other) {
            return Act.bytes("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
        }
    },
    UNAVAILABLE_RETRY_AFTER_0(2, 2, false, OutcomeUnknown.class, 503) {
        @Override
        Act act(URI other) {
            return Act.bytes("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
        }
    },
    TEMPORARY_REDIRECT_TO_ANOTHER_HOST(2, 2, true, OutcomeUnknown.class, 307) {
        @Override
        Act act(URI other) {
            return Act.bytes(
                    "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + other + "/x\r\nContent-Length: 0\r\n\r\n");
        }
    },
    FOUND_AT_ANOTHER_HOST(1, 1, true, OutcomeUnknown.class, 302) {
        @Override
        Act act(URI other) {
            return Act.bytes("HTTP/1.1 302 Found\r\nLocation: " + other + "/x\r\nContent-Length: 0\r\n\r\n");
        }
    };

    final int byDefault;
    final int byDefaultPooled;
    final boolean leaks;
    final Class<? extends ApiFailure> failure;
    final int status;

    Fault(int byDefault, int byDefaultPooled, boolean leaks, Class<? extends ApiFailure> failure, int status) {
        this.byDefault = byDefault;
        this.byDefaultPooled = byDefaultPooled;
        this.leaks = leaks;
        this.failure = failure;
        this.status = status;
    }

    abstract Act act(URI other);

    boolean takesTheWholeTime() {
        return false;
    }
}
