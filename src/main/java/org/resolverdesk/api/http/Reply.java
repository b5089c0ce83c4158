package org.resolverdesk.api.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.Headers;
import okhttp3.MediaType;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.trace.Redaction;
import org.resolverdesk.model.Obstacle;

/// What came back, before anyone has judged it. `took` is the time since the call began.
public sealed interface Reply {
    Duration took();

    /// Without the request's own secrets, should the service repeat them in its body.
    Reply scrubbed(Redaction redaction);

    /// A status line came. `cut` says why the body isn't whole, and is null where it is.
    record Received(
            int status,
            Headers headers,
            ByteString body,
            @Nullable String cut,
            Duration took) implements Reply {
        /// What nearly every answer says, known without parsing it.
        private static final String JSON = "application/json";

        /// The body as text, in the charset that it names, else UTF-8; bytes that aren't text become U+FFFD.
        String text() {
            String text = body.string(charset());
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }

        @Override
        public Reply scrubbed(Redaction redaction) {
            String text = text();
            String clean = redaction.scrub(text);
            if (clean.equals(text)) {
                return this;
            }
            Headers utf8 = headers.newBuilder().removeAll("Content-Type").build();
            return new Received(status, utf8, ByteString.encodeUtf8(clean), cut, took);
        }

        private Charset charset() {
            String type = headers.get("Content-Type");
            if (type == null || type.equalsIgnoreCase(JSON) || type.equalsIgnoreCase(JSON + ";charset=utf-8")) {
                return StandardCharsets.UTF_8;
            }
            MediaType media = MediaType.parse(type);
            Charset charset = media == null ? null : media.charset(null);
            return charset == null ? StandardCharsets.UTF_8 : charset;
        }
    }

    /// No status line came. `left` is whether the request may have begun to leave this computer; `obstacle` is what
    /// the user can do something about, where nothing did.
    record Lost(
            boolean left,
            String reason,
            Duration took,
            @Nullable Obstacle obstacle) implements Reply {
        public Lost(boolean left, String reason, Duration took) {
            this(left, reason, took, null);
        }

        @Override
        public Reply scrubbed(Redaction redaction) {
            return this;
        }
    }
}
