package org.resolverdesk.config.secret;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.resolverdesk.model.Secret;

/// Secrets for as long as the program runs, in its memory alone.
public final class SessionSecrets implements Secrets {
    private final Map<SecretName, Secret> kept = new ConcurrentHashMap<>();

    @Override
    public Got get(SecretName name) {
        Secret secret = kept.get(name);
        return secret == null ? new Got.None() : new Got.Here(secret);
    }

    @Override
    public Outcome put(SecretName name, Secret secret) {
        kept.put(name, secret);
        return Outcome.DONE;
    }

    @Override
    public Outcome forget(SecretName name) {
        kept.remove(name);
        return Outcome.DONE;
    }

    @Override
    public List<SecretName> list() {
        return kept.keySet().stream()
                .sorted(Comparator.comparing(SecretName::profileId).thenComparing(SecretName::kind))
                .toList();
    }
}
