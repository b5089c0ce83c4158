package org.resolverdesk.api;

import java.net.URI;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.http.Clients;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.http.Transport;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Profile;

/// Opens the services of a profile. One object for the whole program: all that it opens share one HTTP client,
/// which ends with it.
public final class Apis implements AutoCloseable {
    private final Clients clients;
    private final String userAgent;

    /// The services of one profile, as one account.
    public record Opened(DnsApi dns, RuleApi rules, VpcApi vpc, IamApi iam) {}

    public Apis(String version, Timeouts timeouts) {
        this.clients = new Clients(timeouts);
        this.userAgent = "ResolverDesk/" + version;
    }

    /// Throws an IllegalArgumentException where a base URL is neither HTTPS nor HTTP on this computer:
    /// credentials would travel in the clear.
    public Opened open(Profile profile, Credentials credentials, Trace trace) {
        Transport dns = transport(profile.dns(), credentials, trace);
        return new Opened(
                new HttpDnsApi(dns),
                new HttpRuleApi(dns),
                new HttpVpcApi(transport(profile.vpc(), credentials, trace), profile.projectId()),
                new HttpIamApi(transport(profile.iam(), credentials, trace)));
    }

    @Override
    public void close() {
        clients.close();
    }

    private Transport transport(URI base, Credentials credentials, Trace trace) {
        return new Transport(clients, base(base), credentials, trace, userAgent);
    }

    /// The base with its path, without what doesn't belong in one.
    static HttpUrl base(URI base) {
        HttpUrl url = HttpUrl.get(base.toString());
        if (!url.isHttps() && !thisComputer(url.host())) {
            throw new IllegalArgumentException("not HTTPS, and not on this computer: " + url.host());
        }
        return url.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build();
    }

    private static boolean thisComputer(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.[0-9]{1,3}){3}");
    }
}
