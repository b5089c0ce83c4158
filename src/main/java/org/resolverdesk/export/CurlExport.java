package org.resolverdesk.export;

import java.net.URI;
import org.resolverdesk.model.EndpointDraft;

/// The create as a command for a POSIX shell. The token is the shell's variable `TOKEN`, never a real one.
/// Redirects aren't followed and nothing is repeated, since both would send the create, or the token, a second
/// time.
public final class CurlExport implements Export {
    private static final String PATH = "/v2.1/endpoints";

    private final URI dns;
    private final JsonExport json = new JsonExport();

    /// `dns` is the profile's base URL, without a path.
    public CurlExport(URI dns) {
        this.dns = dns;
    }

    @Override
    public String of(EndpointDraft draft) {
        return String.join(
                " \\\n  ",
                "curl -X POST " + quoted(dns.toString().replaceAll("/+$", "") + PATH),
                "--max-time 60",
                "--fail-with-body",
                "-H \"X-Auth-Token: $TOKEN\"",
                "-H 'Content-Type: application/json'",
                "--data " + quoted(json.of(draft)));
    }

    /// Between single quotes a shell takes everything as it is, but a single quote itself.
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
