package org.resolverdesk.config.found;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resolverdesk.config.found.Hints.Hint;

/// `~/.huaweicloud/credentials` of the vendor's SDK (reference 10.2): sections `[basic]` for a project, `[global]`
/// for the account.
final class SdkCredentials {
    private SdkCredentials() {}

    /// One for the project's keys; the account's section adds what it knows of the account where the key is the
    /// same.
    static List<Found> read(String text, Source source, Places places) {
        Map<String, Map<String, String>> sections = sections(text);
        Map<String, String> basic = sections.getOrDefault("basic", Map.of());
        Map<String, String> global = sections.getOrDefault("global", Map.of());
        Map<String, String> first = basic.isEmpty() ? global : basic;
        Hints hints = new Hints();
        hints.say(Hint.ACCESS_KEY, first.getOrDefault("ak", ""));
        hints.say(Hint.SECRET_KEY, first.getOrDefault("sk", ""));
        hints.say(Hint.SECURITY_TOKEN, first.getOrDefault("security_token", ""));
        hints.say(Hint.PROJECT_ID, first.getOrDefault("project_id", ""));
        hints.say(Hint.AUTH_URL, first.getOrDefault("iam_endpoint", ""));
        if (global.getOrDefault("ak", "").equals(hints.get(Hint.ACCESS_KEY))) {
            hints.say(Hint.DOMAIN_ID, global.getOrDefault("domain_id", ""));
            hints.say(Hint.AUTH_URL, global.getOrDefault("iam_endpoint", ""));
        }
        return hints.has(Hint.ACCESS_KEY) ? List.of(hints.found(source, places)) : List.of();
    }

    private static Map<String, Map<String, String>> sections(String text) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> section = new LinkedHashMap<>();
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                section = sections.computeIfAbsent(
                        line.substring(1, line.length() - 1).strip(), name -> new LinkedHashMap<>());
            } else if (equals > 0 && !line.startsWith("#") && !line.startsWith(";")) {
                section.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return sections;
    }
}
