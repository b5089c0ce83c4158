package org.resolverdesk.config.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resolverdesk.config.found.Hints.Hint;

/// Environment variables (reference 10.1): Terraform's, whose names begin with HW_ or OS_, and the vendor's SDK's.
final class Environment {
    private static final String SDK = "HUAWEICLOUD_SDK_";
    private static final String SDK_REGION = SDK + "REGION_";

    private final Map<String, String> env;
    private final Places places;

    Environment(Map<String, String> env, Places places) {
        this.env = env;
        this.places = places;
    }

    List<Found> read() {
        List<Found> found = new ArrayList<>();
        Hints terraform = terraform();
        if (terraform.any()) {
            String prefix = env.keySet().stream().anyMatch(name -> name.startsWith("HW_")) ? "HW_" : "OS_";
            found.add(terraform.found(new Source(Source.Kind.ENVIRONMENT, prefix + "…"), places));
        }
        Hints sdk = sdk();
        if (sdk.has(Hint.ACCESS_KEY)) {
            found.add(sdk.found(new Source(Source.Kind.ENVIRONMENT, SDK + "…"), places));
        }
        return found;
    }

    private Hints terraform() {
        Hints hints = new Hints();
        first(hints, Hint.REGION, "HW_REGION_NAME", "OS_REGION_NAME");
        first(hints, Hint.CLOUD_DOMAIN, "HW_CLOUD");
        first(hints, Hint.AUTH_URL, "HW_AUTH_URL", "OS_AUTH_URL");
        first(hints, Hint.TOKEN, "HW_AUTH_TOKEN", "OS_AUTH_TOKEN");
        first(hints, Hint.ACCESS_KEY, "HW_ACCESS_KEY", "OS_ACCESS_KEY");
        first(hints, Hint.SECRET_KEY, "HW_SECRET_KEY", "OS_SECRET_KEY");
        first(hints, Hint.SECURITY_TOKEN, "HW_SECURITY_TOKEN");
        first(hints, Hint.USER, "HW_USER_NAME", "OS_USERNAME");
        first(hints, Hint.USER_ID, "HW_USER_ID", "OS_USER_ID");
        first(hints, Hint.PASSWORD, "HW_USER_PASSWORD", "OS_PASSWORD");
        first(hints, Hint.DOMAIN, "HW_DOMAIN_NAME", "OS_DOMAIN_NAME", "OS_USER_DOMAIN_NAME", "OS_PROJECT_DOMAIN_NAME");
        first(hints, Hint.DOMAIN_ID, "HW_DOMAIN_ID", "OS_DOMAIN_ID", "OS_USER_DOMAIN_ID", "OS_PROJECT_DOMAIN_ID");
        first(hints, Hint.PROJECT, "HW_PROJECT_NAME", "OS_PROJECT_NAME", "OS_TENANT_NAME");
        first(hints, Hint.PROJECT_ID, "HW_PROJECT_ID", "OS_PROJECT_ID", "OS_TENANT_ID");
        if (yes("HW_INSECURE") || yes("OS_INSECURE")) {
            hints.note(FoundNote.INSECURE_IGNORED);
        }
        if (there("OS_CACERT")) {
            hints.note(FoundNote.CERTIFICATES_NOT_TAKEN);
        }
        if (there("OS_CERT") || there("OS_KEY")) {
            hints.note(FoundNote.CLIENT_CERTIFICATE);
        }
        if (env.keySet().stream().anyMatch(name -> name.startsWith("HW_ASSUME_ROLE") && there(name))) {
            hints.note(FoundNote.AGENCY);
        }
        return hints;
    }

    private Hints sdk() {
        Hints hints = new Hints();
        first(hints, Hint.ACCESS_KEY, SDK + "AK");
        first(hints, Hint.SECRET_KEY, SDK + "SK");
        first(hints, Hint.SECURITY_TOKEN, SDK + "SECURITY_TOKEN");
        first(hints, Hint.PROJECT_ID, SDK + "PROJECT_ID");
        first(hints, Hint.DOMAIN_ID, SDK + "DOMAIN_ID");
        first(hints, Hint.AUTH_URL, SDK + "IAM_ENDPOINT");
        host(hints, Hint.DNS, "DNS_");
        host(hints, Hint.VPC, "VPC_");
        return hints;
    }

    /// `HUAWEICLOUD_SDK_REGION_DNS_EU_DE=https://…` says a host, and in its name a region.
    private void host(Hints hints, Hint hint, String service) {
        String start = SDK_REGION + service;
        env.keySet().stream()
                .filter(name -> name.startsWith(start))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    hints.say(hint, env.getOrDefault(name, "").split(",", 2)[0]);
                    hints.say(
                            Hint.REGION,
                            name.substring(start.length())
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'));
                });
    }

    private void first(Hints hints, Hint hint, String... names) {
        for (String name : names) {
            hints.say(hint, env.getOrDefault(name, ""));
        }
    }

    private boolean there(String name) {
        return !env.getOrDefault(name, "").isBlank();
    }

    private boolean yes(String name) {
        String text = env.getOrDefault(name, "").strip().toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("1") || text.equals("t");
    }
}
