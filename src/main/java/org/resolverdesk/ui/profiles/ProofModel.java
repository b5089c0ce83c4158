package org.resolverdesk.ui.profiles;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Network.Proxy;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Proof;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignIn;

/// What has to be handed over to sign in with a profile: what is known already, and a field for each of the rest.
/// JavaFX thread only; needs no toolkit.
public final class ProofModel {
    private final Profile profile;
    private final List<SecretKind> needs;
    private final Map<SecretKind, StringProperty> typed = new EnumMap<>(SecretKind.class);
    private final Map<SecretKind, Secret> known = new EnumMap<>(SecretKind.class);
    private final StringProperty passcode = new SimpleStringProperty("");
    private final BooleanProperty keep = new SimpleBooleanProperty();

    public ProofModel(Profile profile) {
        this.profile = profile;
        needs = needs(profile);
        needs.forEach(kind -> typed.put(kind, new SimpleStringProperty("")));
    }

    /// What a profile's kind of sign-in and its proxy ask for, in the order of the fields.
    static List<SecretKind> needs(Profile profile) {
        Stream<SecretKind> who = switch (profile.signIn()) {
            case SignIn.Token token -> Stream.of(SecretKind.TOKEN);
            case SignIn.Password password -> Stream.of(SecretKind.PASSWORD);
            case SignIn.Keys keys -> Stream.of(SecretKind.SECRET_KEY);
            case SignIn.TemporaryKeys keys -> Stream.of(SecretKind.SECRET_KEY, SecretKind.SECURITY_TOKEN);
        };
        boolean proxy =
                profile.network().proxy() instanceof Proxy.Own(String host, int port, String user) && !user.isEmpty();
        return Stream.concat(who, proxy ? Stream.of(SecretKind.PROXY_PASSWORD) : Stream.of())
                .toList();
    }

    Profile profile() {
        return profile;
    }

    List<SecretKind> needs() {
        return needs;
    }

    /// What is typed for one; while it is empty and one is known, that one counts.
    StringProperty typed(SecretKind kind) {
        StringProperty property = typed.get(kind);
        if (property == null) {
            throw new IllegalArgumentException("not asked for: " + kind);
        }
        return property;
    }

    boolean asksPasscode() {
        return profile.signIn() instanceof SignIn.Password password && password.mfa();
    }

    StringProperty passcodeProperty() {
        return passcode;
    }

    /// Whether to keep it in the keychain.
    BooleanProperty keepProperty() {
        return keep;
    }

    boolean knows(SecretKind kind) {
        return known.containsKey(kind);
    }

    void learn(Map<SecretKind, Secret> secrets) {
        needs.stream().filter(secrets::containsKey).forEach(kind -> known.put(kind, of(secrets, kind)));
    }

    /// What was refused isn't tried again by itself.
    void unlearn() {
        known.clear();
    }

    /// Empties the fields: what was typed isn't needed any more.
    void clear() {
        typed.values().forEach(property -> property.set(""));
        passcode.set("");
    }

    /// What is neither typed nor known. A proxy may do without its password.
    List<SecretKind> missing() {
        return needs.stream()
                .filter(kind ->
                        kind != SecretKind.PROXY_PASSWORD && secret(kind).isEmpty())
                .toList();
    }

    boolean passcodeMissing() {
        return asksPasscode() && passcode.get().isBlank();
    }

    /// What can't stand in a header, so that it isn't even sent: a token or key of several words.
    List<SecretKind> malformed() {
        return needs.stream()
                .filter(kind -> kind != SecretKind.PASSWORD && kind != SecretKind.PROXY_PASSWORD)
                .filter(kind -> !secret(kind).reveal().strip().chars().allMatch(c -> c > ' ' && c < 0x7f))
                .toList();
    }

    /// Everything to hand over, where all of it is there.
    Optional<Handover> handover() {
        if (!missing().isEmpty() || passcodeMissing() || !malformed().isEmpty()) {
            return Optional.empty();
        }
        Proof proof = switch (profile.signIn()) {
            case SignIn.Token token -> new Proof.Token(word(SecretKind.TOKEN));
            case SignIn.Password password ->
                new Proof.Password(
                        secret(SecretKind.PASSWORD),
                        asksPasscode() ? new Secret(passcode.get().strip()) : null);
            case SignIn.Keys keys -> new Proof.Key(word(SecretKind.SECRET_KEY));
            case SignIn.TemporaryKeys keys ->
                new Proof.TemporaryKey(word(SecretKind.SECRET_KEY), word(SecretKind.SECURITY_TOKEN));
        };
        return Optional.of(new Handover(proof, secret(SecretKind.PROXY_PASSWORD)));
    }

    /// What to keep of it; a passcode is good for once.
    Map<SecretKind, Secret> secrets() {
        Map<SecretKind, Secret> secrets = new EnumMap<>(SecretKind.class);
        for (SecretKind kind : needs) {
            if (!secret(kind).isEmpty()) {
                secrets.put(kind, secret(kind));
            }
        }
        return secrets;
    }

    private Secret word(SecretKind kind) {
        return new Secret(secret(kind).reveal().strip());
    }

    private Secret secret(SecretKind kind) {
        StringProperty property = typed.get(kind);
        String text = property == null ? "" : property.get();
        return text.isEmpty() ? of(known, kind) : new Secret(text);
    }

    private static Secret of(Map<SecretKind, Secret> secrets, SecretKind kind) {
        return secrets.getOrDefault(kind, new Secret(""));
    }
}
