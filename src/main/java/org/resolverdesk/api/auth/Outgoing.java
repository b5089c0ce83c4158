package org.resolverdesk.api.auth;

import java.net.URI;
import java.util.List;
import java.util.Map;
import okio.ByteString;

/// A request as it will leave, but for the headers that credentials add: `url` is encoded as it is sent, the
/// names of `headers` are in lower case, `body` is empty where there is none. The client adds `Host` (the url's
/// authority, without a default port), `Accept-Encoding` and `Content-Length` later.
public record Outgoing(String method, URI url, Map<String, List<String>> headers, ByteString body) {}
