package org.resolverdesk.config.secret;

import java.util.ArrayList;
import java.util.List;
import org.resolverdesk.config.secret.Secrets.Got;
import org.resolverdesk.config.secret.Secrets.Outcome;
import org.resolverdesk.model.Secret;

/// Every secret that the program has: those of this session, and those that the user wanted kept in the keychain.
/// May block for two seconds a secret.
public final class Safe {
    /// Where one is.
    public enum Place {
        SESSION,
        KEYCHAIN
    }

    /// One that is there, to be listed and forgotten.
    public record Held(SecretName name, Place place) {}

    private final Secrets session;
    private final Secrets keychain;

    public Safe(Secrets session, Secrets keychain) {
        this.session = session;
        this.keychain = keychain;
    }

    /// The session's own first; the keychain isn't asked for what it was never given.
    public Got get(SecretName name) {
        Got got = session.get(name);
        if (got instanceof Got.Here) {
            return got;
        }
        Got kept = keychain.get(name);
        if (kept instanceof Got.Here(Secret secret)) {
            session.put(name, secret);
        }
        return kept;
    }

    /// Has it for this session, and with `keep` in the keychain too. What comes back is about the keychain: unless
    /// it is DONE the secret lives as long as the program. One that isn't to be kept leaves the keychain.
    public Outcome put(SecretName name, Secret secret, boolean keep) {
        session.put(name, secret);
        return keep ? keychain.put(name, secret) : keychain.forget(name);
    }

    /// Forgets it everywhere.
    public Outcome forget(SecretName name) {
        session.forget(name);
        return keychain.forget(name);
    }

    /// Forgets all of a profile's; DONE where nothing of it is left.
    public Outcome forgetAll(String profileId) {
        Outcome worst = Outcome.DONE;
        for (SecretKind kind : SecretKind.values()) {
            Outcome outcome = forget(new SecretName(profileId, kind));
            worst = outcome == Outcome.DONE ? worst : outcome;
        }
        return worst;
    }

    /// What is where; one that the keychain has too stands for that.
    public List<Held> list() {
        List<Held> held = new ArrayList<>();
        keychain.list().forEach(name -> held.add(new Held(name, Place.KEYCHAIN)));
        session.list().stream()
                .filter(name -> held.stream().noneMatch(other -> other.name().equals(name)))
                .forEach(name -> held.add(new Held(name, Place.SESSION)));
        return List.copyOf(held);
    }
}
