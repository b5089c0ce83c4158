package org.resolverdesk.ui.profiles;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.resolverdesk.config.secret.Safe;
import org.resolverdesk.config.secret.Safe.Place;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.config.secret.SecretName;
import org.resolverdesk.config.secret.Secrets.Got;
import org.resolverdesk.config.secret.Secrets.Outcome;
import org.resolverdesk.model.Secret;
import org.resolverdesk.store.Work;

/// The safe, from the screen: everything is done in the background, since a keychain may take its time or hang; what
/// came of it is told on the JavaFX thread.
public final class Vault {
    /// What was there; `locked` where the keychain may have more and doesn't answer, `kept` where it has any.
    public record Opened(Map<SecretKind, Secret> secrets, boolean locked, boolean kept) {
        public Opened {
            secrets = Map.copyOf(secrets);
        }
    }

    private final Safe safe;
    private final Work work;

    public Vault(Safe safe, Work work) {
        this.safe = safe;
        this.work = work;
    }

    void open(String profileId, Collection<SecretKind> kinds, Consumer<Opened> onScreen) {
        List<SecretKind> wanted = List.copyOf(kinds);
        work.run(() -> read(profileId, wanted), onScreen);
    }

    /// Keeps them: for this session, and with `inKeychain` beyond. The worst outcome is told.
    void keep(String profileId, Map<SecretKind, Secret> secrets, boolean inKeychain, Consumer<Outcome> onScreen) {
        Map<SecretKind, Secret> all = Map.copyOf(secrets);
        work.run(
                () -> {
                    Outcome worst = Outcome.DONE;
                    for (Map.Entry<SecretKind, Secret> each : all.entrySet()) {
                        Outcome outcome =
                                safe.put(new SecretName(profileId, each.getKey()), each.getValue(), inKeychain);
                        worst = outcome == Outcome.DONE ? worst : outcome;
                    }
                    return worst;
                },
                onScreen);
    }

    void forget(SecretName name, Consumer<Outcome> onScreen) {
        work.run(() -> safe.forget(name), onScreen);
    }

    public void forgetAll(String profileId, Consumer<Outcome> onScreen) {
        work.run(() -> safe.forgetAll(profileId), onScreen);
    }

    void list(Consumer<List<Safe.Held>> onScreen) {
        work.run(safe::list, onScreen);
    }

    private Opened read(String profileId, List<SecretKind> kinds) {
        Map<SecretKind, Secret> secrets = new EnumMap<>(SecretKind.class);
        boolean locked = false;
        for (SecretKind kind : kinds) {
            // Of a keychain that hangs nothing more is asked.
            switch (locked ? new Got.Unavailable() : safe.get(new SecretName(profileId, kind))) {
                case Got.Here(Secret secret) -> secrets.put(kind, secret);
                case Got.Unavailable unavailable -> locked = true;
                case Got.None none -> {}
            }
        }
        boolean kept = safe.list().stream()
                .anyMatch(held -> held.place() == Place.KEYCHAIN
                        && held.name().profileId().equals(profileId));
        return new Opened(secrets, locked, kept);
    }
}
