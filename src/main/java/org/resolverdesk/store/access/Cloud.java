package org.resolverdesk.store.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a host's name says of its region (reference 7): `{service}.{region}.{cloud}`, or without the region for the
/// global host. Pure.
final class Cloud {
    private static final List<String> CLOUDS =
            List.of("myhuaweicloud.com", "myhuaweicloud.eu", "otc.t-systems.com", "hc.sbercloud.ru", "hc.cloud.ru");

    private Cloud() {}

    /// The region in the name of a host of a cloud that is known; empty for the global host; nothing for any other.
    static Optional<String> region(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        for (String cloud : CLOUDS) {
            if (name.endsWith("." + cloud)) {
                String before = name.substring(0, name.length() - cloud.length() - 1);
                int dot = before.indexOf('.');
                return Optional.of(dot < 0 ? "" : before.substring(dot + 1));
            }
        }
        return Optional.empty();
    }

    /// That region's host of the same service.
    static String regional(String host, String region) {
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot) + "." + region + host.substring(dot);
    }

    /// Whether a project of that name is one of the region: named like it, or with more behind (reference 5.2).
    static boolean fits(String project, String region) {
        return project.isEmpty() || region.isEmpty() || project.equals(region) || project.startsWith(region + "_");
    }
}
