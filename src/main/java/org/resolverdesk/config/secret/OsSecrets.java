package org.resolverdesk.config.secret;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.secret.Keychain.Failed;
import org.resolverdesk.model.Secret;

/// Secrets in the desktop's keychain. One that doesn't answer in time is unavailable; while its answer is still
/// waited for nothing more is asked, so that a locked one doesn't ask its user ten times.
public final class OsSecrets implements Secrets {
    /// How long anyone waits for a keychain.
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private interface Errand<T> {
        T run() throws Failed;
    }

    private final Keychain keychain;
    private final KeptNames names;
    private final Executor threads;
    private final Duration patience;
    private @Nullable CompletableFuture<?> under;

    /// `threads` makes a thread for each call: one may hang for ever.
    public OsSecrets(Keychain keychain, KeptNames names, Executor threads, Duration patience) {
        this.keychain = keychain;
        this.names = names;
        this.threads = threads;
        this.patience = patience;
    }

    @Override
    public Got get(SecretName name) {
        if (!names.contains(name)) {
            return new Got.None();
        }
        return ask(
                () -> {
                    String text = keychain.get(account(name));
                    return text == null || text.isEmpty() ? new Got.None() : new Got.Here(new Secret(text));
                },
                new Got.Unavailable());
    }

    @Override
    public Outcome put(SecretName name, Secret secret) {
        if (secret.reveal().length() > keychain.most()) {
            return Outcome.TOO_LONG;
        }
        return ask(
                () -> {
                    keychain.set(account(name), secret.reveal());
                    names.add(name);
                    return Outcome.DONE;
                },
                Outcome.UNAVAILABLE);
    }

    @Override
    public Outcome forget(SecretName name) {
        if (!names.contains(name)) {
            return Outcome.DONE;
        }
        return ask(
                () -> {
                    delete(account(name));
                    names.remove(name);
                    return Outcome.DONE;
                },
                Outcome.UNAVAILABLE);
    }

    @Override
    public List<SecretName> list() {
        return names.all();
    }

    /// No keychain says 'there is none': so one that the user deleted elsewhere is made anew to be deleted.
    private void delete(String account) throws Failed {
        try {
            keychain.delete(account);
        } catch (Failed perhapsGone) {
            keychain.set(account, "-");
            keychain.delete(account);
        }
    }

    private static String account(SecretName name) {
        return name.profileId() + " " + name.kind().word();
    }

    private synchronized <T> T ask(Errand<T> errand, T otherwise) {
        CompletableFuture<?> last = under;
        if (last != null && !last.isDone()) {
            return otherwise;
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        under = answer;
        threads.execute(() -> {
            try {
                answer.complete(errand.run());
            } catch (Failed failed) {
                answer.complete(otherwise);
            } catch (RuntimeException | Error unexpected) {
                answer.completeExceptionally(new Failed(unexpected));
            }
        });
        return wait(answer, otherwise);
    }

    private <T> T wait(CompletableFuture<T> answer, T otherwise) {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException unavailable) {
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
