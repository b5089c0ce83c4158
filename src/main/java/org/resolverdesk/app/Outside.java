package org.resolverdesk.app;

import java.nio.file.Path;
import java.util.Map;
import org.resolverdesk.config.secret.JavaKeychain;
import org.resolverdesk.config.secret.Keychain;

/// What the program has around it: the desktop, its keychain, and where other tools keep what they have set up.
record Outside(Desktop desktop, Keychain keychain, Map<String, String> env, Path home, Path here) {
    /// This computer's.
    static Outside ofSystem() {
        String os = System.getProperty("os.name", "");
        return new Outside(
                new Desktop(os, Thread::startVirtualThread),
                new JavaKeychain(os),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                Path.of(System.getProperty("user.dir", ".")));
    }
}
