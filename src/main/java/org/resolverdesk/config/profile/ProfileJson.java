package org.resolverdesk.config.profile;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.resolverdesk.config.Lenient;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Network.Proxy;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Profile.Care;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.model.Tint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A profile to and from JSON. There is no key for a secret. A word of a newer version is read as the more careful
/// one.
final class ProfileJson {
    private static final String KIND = "kind";
    private static final double MOST = ProfileChecks.MOST_SECONDS;

    private ProfileJson() {}

    /// Puts a profile over what is there; keys that we don't know stay.
    static void write(Profile profile, ObjectNode tree) {
        Hosts hosts = profile.hosts();
        tree.put("id", profile.id()).put("name", profile.name());
        tree.put("cloud", hosts.cloud());
        tree.put("dns", hosts.dns().toString()).put("vpc", hosts.vpc().toString());
        tree.put("iam", hosts.iam().toString());
        texts(tree, "regions", profile.regions());
        Tenant tenant = profile.tenant();
        inner(tree, "account").put("id", tenant.domainId()).put("name", tenant.domain());
        inner(tree, "project").put("id", tenant.projectId()).put("name", tenant.project());
        signIn(profile.signIn(), tree);
        network(profile.network(), inner(tree, "network"));
        Care care = profile.care();
        tree.put("guard", word(care.guard())).put("readOnly", care.readOnly());
        tree.put("colour", word(care.tint()));
    }

    /// Empty where it can't be one: no id, no name, a host that isn't, or a way to sign in that we don't know.
    static Optional<Profile> read(ObjectNode tree) {
        String id = Lenient.text(tree, "id", "");
        String name = Lenient.text(tree, "name", "");
        List<String> regions = Lenient.texts(tree, "regions");
        Optional<URI> dns = Address.good(Lenient.text(tree, "dns", ""));
        Optional<URI> vpc = Address.good(Lenient.text(tree, "vpc", ""));
        Optional<URI> iam = Address.good(Lenient.text(tree, "iam", ""));
        Optional<SignIn> signIn = signIn(Lenient.object(tree, "signIn"));
        boolean whole = ProfileIds.possible(id) && !name.isBlank() && !regions.isEmpty();
        if (!whole || dns.isEmpty() || vpc.isEmpty() || iam.isEmpty() || signIn.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode account = Lenient.object(tree, "account");
        ObjectNode project = Lenient.object(tree, "project");
        return Optional.of(new Profile(
                id,
                name,
                new Hosts(Lenient.text(tree, "cloud", ""), dns.get(), vpc.get(), iam.get()),
                regions,
                new Tenant(
                        Lenient.text(account, "id", ""),
                        Lenient.text(account, "name", ""),
                        Lenient.text(project, "id", ""),
                        Lenient.text(project, "name", "")),
                signIn.get(),
                network(Lenient.object(tree, "network")),
                care(tree)));
    }

    private static void signIn(SignIn signIn, ObjectNode tree) {
        switch (signIn) {
            case SignIn.Token token -> kind(tree, "signIn", "token");
            case SignIn.Password(String user, String userId, boolean mfa) ->
                kind(tree, "signIn", "password")
                        .put("user", user)
                        .put("userId", userId)
                        .put("mfa", mfa);
            case SignIn.Keys(String key) -> kind(tree, "signIn", "keys").put("accessKey", key);
            case SignIn.TemporaryKeys(String key) ->
                kind(tree, "signIn", "temporary-keys").put("accessKey", key);
        }
    }

    private static Optional<SignIn> signIn(ObjectNode tree) {
        String key = Lenient.text(tree, "accessKey", "");
        return switch (Lenient.text(tree, KIND, "")) {
            case "token" -> Optional.of(new SignIn.Token());
            case "password" ->
                Optional.of(new SignIn.Password(
                        Lenient.text(tree, "user", ""),
                        Lenient.text(tree, "userId", ""),
                        Lenient.flag(tree, "mfa", false)));
            case "keys" -> Optional.of(new SignIn.Keys(key));
            case "temporary-keys" -> Optional.of(new SignIn.TemporaryKeys(key));
            default -> Optional.empty();
        };
    }

    private static void network(Network network, ObjectNode tree) {
        switch (network.proxy()) {
            case Proxy.OfSystem system -> kind(tree, "proxy", "system");
            case Proxy.OfEnvironment environment -> kind(tree, "proxy", "environment");
            case Proxy.None none -> kind(tree, "proxy", "none");
            case Proxy.Own(String host, int port, String user) ->
                kind(tree, "proxy", "own").put("host", host).put("port", port).put("user", user);
        }
        texts(tree, "trusted", network.trusted());
        tree.put("connectSeconds", network.connect().toSeconds());
        tree.put("callSeconds", network.call().toSeconds());
    }

    private static Network network(ObjectNode tree) {
        ObjectNode proxy = Lenient.object(tree, "proxy");
        String host = Lenient.text(proxy, "host", "");
        int port = (int) Lenient.number(proxy, "port", 0);
        Proxy through = switch (Lenient.text(proxy, KIND, "")) {
            case "environment" -> new Proxy.OfEnvironment();
            case "none" -> new Proxy.None();
            case "own" -> own(host, port, Lenient.text(proxy, "user", ""));
            default -> new Proxy.OfSystem();
        };
        Network usual = Network.DEFAULT;
        return new Network(
                through,
                Lenient.texts(tree, "trusted"),
                seconds(tree, "connectSeconds", usual.connect()),
                seconds(tree, "callSeconds", usual.call()));
    }

    private static Proxy own(String host, int port, String user) {
        return host.isBlank() || port < 1 || port > 0xffff ? new Proxy.OfSystem() : new Proxy.Own(host, port, user);
    }

    private static Duration seconds(ObjectNode tree, String key, Duration usual) {
        double seconds = Lenient.number(tree, key, (double) usual.toSeconds());
        return Duration.ofSeconds((long) Math.clamp(seconds, ProfileChecks.LEAST_SECONDS, MOST));
    }

    private static Care care(ObjectNode tree) {
        Guard guard = Lenient.text(tree, "guard", "").equals(word(Guard.NORMAL)) ? Guard.NORMAL : Guard.PRODUCTION;
        Tint tint = Tint.GREY;
        for (Tint one : Tint.values()) {
            if (one != Tint.TEAL && word(one).equals(Lenient.text(tree, "colour", ""))) {
                tint = one;
            }
        }
        // What isn't plainly false is true: a profile that was read-only must not turn into one that writes.
        JsonNode readOnly = tree.get("readOnly");
        return new Care(guard, readOnly != null && !(readOnly.isBoolean() && !readOnly.booleanValue()), tint);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// The object of that key, anew where it was of another kind.
    private static ObjectNode kind(ObjectNode tree, String key, String kind) {
        ObjectNode object = inner(tree, key);
        if (!Lenient.text(object, KIND, kind).equals(kind)) {
            object = tree.putObject(key);
        }
        return object.put(KIND, kind);
    }

    private static ObjectNode inner(ObjectNode tree, String key) {
        return tree.get(key) instanceof ObjectNode object ? object : tree.putObject(key);
    }

    private static void texts(ObjectNode tree, String key, List<String> texts) {
        ArrayNode array = tree.putArray(key);
        texts.forEach(array::add);
    }
}
