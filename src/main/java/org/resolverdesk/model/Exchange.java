package org.resolverdesk.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A recorded call with every secret redacted. `status` is 0 where no answer came; `failure` says why then.
/// Bodies are cut at 64 KiB.
public record Exchange(
        Instant at,
        String method,
        String url,
        Map<String, List<String>> requestHeaders,
        String requestBody,
        int status,
        Map<String, List<String>> responseHeaders,
        String responseBody,
        Duration took,
        @Nullable String failure) {}
