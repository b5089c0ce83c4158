package org.resolverdesk.api.http;

import java.time.Duration;
import okhttp3.Headers;
import okio.ByteString;
import org.resolverdesk.api.body.Shape;
import org.resolverdesk.api.trace.Redaction;
import org.resolverdesk.model.Answer;

/// What the client makes of an answer that came whole, without a network, for tests in other packages.
public final class Judged {
    private static final Headers SENT = Headers.of("X-Auth-Token", "made-up-token");

    private Judged() {}

    public static <T> Answer<T> of(boolean writes, int status, Headers headers, byte[] body, Shape<T> shape) {
        Reply reply = new Reply.Received(status, headers, ByteString.of(body), null, Duration.ZERO);
        return Outcome.of(writes, reply.scrubbed(Redaction.of(SENT)), shape);
    }
}
