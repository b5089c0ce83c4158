package org.resolverdesk.api;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.Gate;
import org.resolverdesk.api.body.Shape;
import org.resolverdesk.api.http.Ask;
import org.resolverdesk.api.http.Clients;
import org.resolverdesk.api.http.Route;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.http.Transport;
import org.resolverdesk.api.network.Passage;
import org.resolverdesk.api.network.Roots;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.Tenant;

/// Opens the services of a profile. One object for the whole program: all that it opens share one HTTP client,
/// which ends with it.
public final class Apis implements AutoCloseable {
    private static final Shape<Boolean> ANYTHING = new Shape<>("", body -> Optional.of(true), true);

    private final Clients clients;
    private final String userAgent;
    private final @Nullable Timeouts timeouts;
    private final Passage.Surroundings surroundings;
    private final Roots roots;

    /// The services of one profile, as one account; `iamAs` is the identity service as somebody else, by the same
    /// route.
    public record Opened(
            DnsApi dns, RuleApi rules, VpcApi vpc, IamApi iam, Function<Credentials, IamApi> iamAs, Route route) {}

    /// For the program: how long a call may take is said by each profile.
    public Apis(String version) {
        this(version, null, Passage.Surroundings.ofThisComputer());
    }

    /// Calls take at most so long, whatever the profile says.
    public Apis(String version, Timeouts timeouts) {
        this(version, timeouts, Passage.Surroundings.ofThisComputer());
    }

    Apis(String version, @Nullable Timeouts timeouts, Passage.Surroundings surroundings) {
        this.clients = new Clients(timeouts == null ? Timeouts.DEFAULT : timeouts);
        this.userAgent = "ResolverDesk/" + version;
        this.timeouts = timeouts;
        this.surroundings = surroundings;
        this.roots = new Roots(surroundings);
    }

    /// Makes what the first profile that is opened and the first call would wait for: the JDK's tables of international
    /// names, and what the HTTP client needs. Blocks for a while; any thread.
    public void prepare() {
        HttpUrl _ = HttpUrl.get("http://localhost/");
        clients.prepare();
    }

    /// Throws an IllegalArgumentException where a base URL is neither HTTPS nor HTTP on this computer:
    /// credentials would travel in the clear.
    public Opened open(Profile profile, Credentials credentials, Trace trace) {
        return open(profile, credentials, trace, profile::tenant, () -> new Secret(""));
    }

    /// The same with credentials that can be exchanged: the calls of a session.
    public Opened open(Profile profile, Gate gate, Trace trace) {
        return open(profile, gate, trace, gate::tenant, gate::proxyPassword);
    }

    /// The same with a proxy's password, for a single question.
    public Opened open(Profile profile, Credentials credentials, Trace trace, Secret proxyPassword) {
        return open(profile, credentials, trace, profile::tenant, () -> proxyPassword);
    }

    /// Whether a host of a profile answers at all, be it with a refusal: a GET of its base as `nobody`.
    public Answer<Boolean> reach(Opened opened, URI host, Credentials nobody, Trace trace) {
        Answer<Boolean> answer = transport(opened.route(), host, nobody, trace).send(Ask.get(), ANYTHING);
        return answer instanceof Answer.Failed<Boolean>(ApiFailure why) && answered(why)
                ? new Answer.Ok<>(true, Duration.ZERO, null, null)
                : answer;
    }

    private static boolean answered(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.Refused _, ApiFailure.Unreadable _ -> true;
            case ApiFailure.OutcomeUnknown unknown -> unknown.httpStatus() != 0;
            case ApiFailure.NotSent _ -> false;
        };
    }

    private Opened open(
            Profile profile,
            Credentials credentials,
            Trace trace,
            Supplier<Tenant> tenant,
            Supplier<Secret> proxyPassword) {
        Passage passage = new Passage(profile.network(), surroundings, roots, proxyPassword);
        boolean secured = Stream.of(profile.dns(), profile.vpc(), profile.iam())
                .anyMatch(host -> base(host).isHttps());
        Route all = clients.through(passage, timeouts == null ? Timeouts.of(profile.network()) : timeouts, secured);
        Route route = profile.care().readOnly() ? all.forReading() : all;
        Transport dns = transport(route, profile.dns(), credentials, trace);
        // Signing in is a POST, and changes nothing.
        Function<Credentials, IamApi> iam =
                who -> new HttpIamApi(transport(all, profile.iam(), who.forAccount(), trace));
        return new Opened(
                new HttpDnsApi(dns),
                new HttpRuleApi(dns),
                new HttpVpcApi(
                        transport(route, profile.vpc(), credentials, trace),
                        () -> tenant.get().projectId()),
                iam.apply(credentials),
                iam,
                all);
    }

    @Override
    public void close() {
        clients.close();
    }

    private Transport transport(Route route, URI base, Credentials credentials, Trace trace) {
        return new Transport(route, base(base), credentials, trace, userAgent);
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
