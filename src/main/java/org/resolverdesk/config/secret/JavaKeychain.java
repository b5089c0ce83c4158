package org.resolverdesk.config.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Windows' Credential Manager, macOS' Keychain or the Secret Service, through java-keyring; nothing is touched
/// before the first call.
public final class JavaKeychain implements Keychain {
    /// What people find in their keychain's own window.
    private static final String SERVICE = "Resolver Desk";

    /// The Credential Manager takes 2,560 bytes, two a character.
    private static final int MOST_ON_WINDOWS = 1280;

    private final boolean windows;
    private @Nullable Keyring open;

    public JavaKeychain(String osName) {
        windows = osName.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    @Override
    public synchronized @Nullable String get(String account) throws Failed {
        try {
            return keyring().getPassword(SERVICE, account);
        } catch (BackendNotSupportedException | PasswordAccessException | RuntimeException | LinkageError e) {
            throw failed(e);
        }
    }

    @Override
    public synchronized void set(String account, String secret) throws Failed {
        try {
            keyring().setPassword(SERVICE, account, secret);
        } catch (BackendNotSupportedException | PasswordAccessException | RuntimeException | LinkageError e) {
            throw failed(e);
        }
    }

    @Override
    public synchronized void delete(String account) throws Failed {
        try {
            keyring().deletePassword(SERVICE, account);
        } catch (BackendNotSupportedException | PasswordAccessException | RuntimeException | LinkageError e) {
            throw failed(e);
        }
    }

    @Override
    public int most() {
        return windows ? MOST_ON_WINDOWS : Integer.MAX_VALUE;
    }

    private Keyring keyring() throws BackendNotSupportedException {
        Keyring there = open;
        if (there == null) {
            there = Keyring.create();
            open = there;
        }
        return there;
    }

    /// The next call begins with a new connection: the service may have been restarted.
    private Failed failed(Throwable cause) {
        if (!(cause instanceof PasswordAccessException)) {
            open = null;
        }
        return new Failed(cause);
    }
}
