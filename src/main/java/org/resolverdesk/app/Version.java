package org.resolverdesk.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The program's version and the commit that it was built of, as the build wrote them into `version.properties`.
final class Version {
    private Version() {}

    static String read() {
        return property("version");
    }

    /// Short; empty where the build didn't know, outside a clone.
    static String commit() {
        String commit = property("commit");
        return commit.startsWith("$") ? "" : commit;
    }

    private static String property(String key) {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
