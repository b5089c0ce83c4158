package org.resolverdesk.config.profile;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Network.Proxy;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Profile.Care;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.Tenant;

/// A profile under edit: texts as they are typed, which may be wrong.
public record ProfileDraft(String name, Where where, Tenant tenant, Who who, Way way, Care care) {

    /// `cloud` is the id of a template, which makes the hosts; with one's own hosts it is empty and `region` may be
    /// several with commas, the profile's own first.
    public record Where(String cloud, String region, String dns, String vpc, String iam) {}

    /// Fields of other kinds than the chosen one are kept while one tries, and don't count.
    public record Who(Kind kind, String user, String userId, boolean mfa, String accessKey) {}

    /// How one signs in.
    public enum Kind {
        TOKEN,
        PASSWORD,
        KEYS,
        TEMPORARY_KEYS
    }

    /// Times in seconds, trusted certificates as PEM texts.
    public record Way(
            Through through, String host, String port, String user, String connect, String call, List<String> trusted) {
        public Way {
            trusted = List.copyOf(trusted);
        }
    }

    /// Through which proxy.
    public enum Through {
        SYSTEM,
        ENVIRONMENT,
        OWN,
        NONE
    }

    public static ProfileDraft of(Profile profile) {
        Hosts hosts = profile.hosts();
        return new ProfileDraft(
                profile.name(),
                new Where(
                        hosts.cloud(),
                        String.join(", ", profile.regions()),
                        hosts.dns().toString(),
                        hosts.vpc().toString(),
                        hosts.iam().toString()),
                profile.tenant(),
                who(profile.signIn()),
                way(profile.network()),
                profile.care());
    }

    /// The profile that the draft means; only for one that [ProfileChecks] found nothing wrong with.
    public Profile toProfile(String id, Clouds clouds) {
        List<String> regions = regions();
        Hosts own = new Hosts("", own(where.dns), own(where.vpc), own(where.iam));
        return new Profile(
                id,
                name.strip(),
                clouds.hosts(where.cloud, regions.getFirst(), own),
                regions,
                new Tenant(
                        tenant.domainId().strip(),
                        tenant.domain().strip(),
                        tenant.projectId().strip(),
                        tenant.project().strip()),
                signIn(),
                network(),
                care);
    }

    /// The regions that were typed, without empty ones.
    List<String> regions() {
        return Arrays.stream(where.region.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static URI own(String typed) {
        return Address.good(typed).orElseGet(() -> URI.create(""));
    }

    private SignIn signIn() {
        return switch (who.kind) {
            case TOKEN -> new SignIn.Token();
            case PASSWORD -> new SignIn.Password(who.user.strip(), who.userId.strip(), who.mfa);
            case KEYS -> new SignIn.Keys(who.accessKey.strip());
            case TEMPORARY_KEYS -> new SignIn.TemporaryKeys(who.accessKey.strip());
        };
    }

    private Network network() {
        Proxy proxy = switch (way.through) {
            case SYSTEM -> new Proxy.OfSystem();
            case ENVIRONMENT -> new Proxy.OfEnvironment();
            case OWN -> new Proxy.Own(way.host.strip(), Integer.parseInt(way.port.strip()), way.user.strip());
            case NONE -> new Proxy.None();
        };
        return new Network(proxy, way.trusted, seconds(way.connect), seconds(way.call));
    }

    private static Duration seconds(String typed) {
        return Duration.ofSeconds(Integer.parseInt(typed.strip()));
    }

    private static Who who(SignIn signIn) {
        return switch (signIn) {
            case SignIn.Token token -> new Who(Kind.TOKEN, "", "", false, "");
            case SignIn.Password(String user, String userId, boolean mfa) ->
                new Who(Kind.PASSWORD, user, userId, mfa, "");
            case SignIn.Keys(String accessKey) -> new Who(Kind.KEYS, "", "", false, accessKey);
            case SignIn.TemporaryKeys(String accessKey) -> new Who(Kind.TEMPORARY_KEYS, "", "", false, accessKey);
        };
    }

    private static Way way(Network network) {
        String connect = Long.toString(network.connect().toSeconds());
        String call = Long.toString(network.call().toSeconds());
        List<String> trusted = network.trusted();
        return switch (network.proxy()) {
            case Proxy.OfSystem system -> new Way(Through.SYSTEM, "", "", "", connect, call, trusted);
            case Proxy.OfEnvironment environment -> new Way(Through.ENVIRONMENT, "", "", "", connect, call, trusted);
            case Proxy.None none -> new Way(Through.NONE, "", "", "", connect, call, trusted);
            case Proxy.Own(String host, int port, String user) ->
                new Way(Through.OWN, host, Integer.toString(port), user, connect, call, trusted);
        };
    }
}
