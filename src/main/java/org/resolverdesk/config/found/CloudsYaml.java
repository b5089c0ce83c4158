package org.resolverdesk.config.found;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.found.Hints.Hint;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// `clouds.yaml` of OpenStack clients, with the secrets that `secure.yaml` beside it may hold. Only plain values are
/// made of it, and no more than such a file has.
final class CloudsYaml {
    private static final int MOST_ALIASES = 20;

    private CloudsYaml() {}

    /// Throws a YamlEngineException where one of them is no YAML.
    static List<Found> read(String clouds, String secure, Source source, Places places) throws YamlEngineException {
        Map<String, Object> secrets = map(load(secure).get("clouds"));
        List<Found> found = new ArrayList<>();
        map(load(clouds).get("clouds")).forEach((name, cloud) -> {
            Map<String, Object> whole = merged(map(cloud), map(secrets.get(name)));
            found.add(hints(name, whole).found(source, places));
        });
        return found;
    }

    private static Hints hints(String name, Map<String, Object> cloud) {
        Map<String, Object> auth = map(cloud.get("auth"));
        Hints hints = new Hints();
        hints.say(Hint.NAME, name);
        hints.say(Hint.REGION, text(cloud, "region_name"));
        if (cloud.get("regions") instanceof List<?> regions && !regions.isEmpty()) {
            hints.say(Hint.REGION, String.valueOf(regions.getFirst()));
        }
        hints.say(Hint.AUTH_URL, text(auth, "auth_url"));
        hints.say(Hint.TOKEN, text(auth, "token"));
        hints.say(Hint.ACCESS_KEY, first(auth, cloud, "ak", "access_key"));
        hints.say(Hint.SECRET_KEY, first(auth, cloud, "sk", "secret_key"));
        hints.say(Hint.SECURITY_TOKEN, first(auth, cloud, "security_token"));
        hints.say(Hint.USER, text(auth, "username"));
        hints.say(Hint.USER_ID, text(auth, "user_id"));
        hints.say(Hint.PASSWORD, text(auth, "password"));
        hints.say(Hint.DOMAIN, first(auth, cloud, "domain_name", "user_domain_name", "project_domain_name"));
        hints.say(Hint.DOMAIN_ID, first(auth, cloud, "domain_id", "user_domain_id", "project_domain_id"));
        hints.say(Hint.PROJECT, first(auth, cloud, "project_name", "tenant_name"));
        hints.say(Hint.PROJECT_ID, first(auth, cloud, "project_id", "tenant_id"));
        hints.say(Hint.DNS, text(cloud, "dns_endpoint_override"));
        if (Boolean.FALSE.equals(cloud.get("verify")) || Boolean.TRUE.equals(cloud.get("insecure"))) {
            hints.note(FoundNote.INSECURE_IGNORED);
        }
        if (!text(cloud, "cacert").isEmpty()) {
            hints.note(FoundNote.CERTIFICATES_NOT_TAKEN);
        }
        if (!text(cloud, "cert").isEmpty()) {
            hints.note(FoundNote.CLIENT_CERTIFICATE);
        }
        return hints;
    }

    private static Map<String, Object> load(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setAllowRecursiveKeys(false)
                .build();
        return map(new Load(settings).loadFromString(text));
    }

    private static Map<String, Object> merged(Map<String, Object> under, Map<String, Object> over) {
        Map<String, Object> all = new LinkedHashMap<>(under);
        over.forEach((key, value) ->
                all.put(key, value instanceof Map<?, ?> inner ? merged(map(all.get(key)), map(inner)) : value));
        return all;
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> there) {
            there.forEach((key, entry) -> {
                if (key != null && entry != null) {
                    map.put(key.toString(), entry);
                }
            });
        }
        return map;
    }

    private static String first(Map<String, Object> auth, Map<String, Object> cloud, String... keys) {
        for (Map<String, Object> map : List.of(auth, cloud)) {
            for (String key : keys) {
                if (!text(map, key).isEmpty()) {
                    return text(map, key);
                }
            }
        }
        return "";
    }

    /// A number is a text to whoever wrote a password of digits without quotes.
    private static String text(Map<String, Object> map, String key) {
        Object value = map.getOrDefault(key, "");
        return value instanceof Map || value instanceof List ? "" : value.toString();
    }
}
