package org.resolverdesk.config.found;

import java.util.ArrayList;
import java.util.List;
import org.resolverdesk.config.Lenient;
import org.resolverdesk.config.found.Hints.Hint;
import org.resolverdesk.config.profile.ProfileDraft.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `~/.hcloud/config.json` of KooCLI (reference 10.2): a list of profiles, its current one first. Its keys are
/// encrypted unless its user said otherwise.
final class KooCli {
    /// Keys are letters and digits; what is encrypted is longer, or has signs in it.
    private static final String PLAIN_KEY = "[A-Za-z0-9]{1,64}";

    private KooCli() {}

    /// Throws a JacksonException where it is no JSON.
    static List<Found> read(String text, String wanted, Source source, Places places) throws JacksonException {
        List<Found> found = new ArrayList<>();
        if (!(new JsonMapper().readTree(text) instanceof ObjectNode root)) {
            return found;
        }
        String current = wanted.isEmpty() ? Lenient.text(root, "current", "") : wanted;
        for (JsonNode entry : root.get("profiles") instanceof ArrayNode array ? array : List.<JsonNode>of()) {
            if (entry instanceof ObjectNode profile) {
                int at = Lenient.text(profile, "name", "").equals(current) ? 0 : found.size();
                found.add(at, profile(profile).found(source, places));
            }
        }
        return found;
    }

    private static Hints profile(ObjectNode profile) {
        Hints hints = new Hints();
        hints.say(Hint.NAME, Lenient.text(profile, "name", ""));
        hints.say(Hint.REGION, Lenient.text(profile, "region", ""));
        hints.say(Hint.PROJECT_ID, Lenient.text(profile, "projectId", ""));
        hints.say(Hint.DOMAIN_ID, Lenient.text(profile, "domainId", ""));
        boolean sso = Lenient.text(profile, "mode", "").equals("SSO");
        ObjectNode keys = sso ? Lenient.object(Lenient.object(profile, "ssoAuth"), "stsToken") : profile;
        String accessKey = Lenient.text(keys, "accessKeyId", "");
        String secretKey = Lenient.text(keys, "secretAccessKey", "");
        if (accessKey.matches(PLAIN_KEY)) {
            hints.say(Hint.ACCESS_KEY, accessKey);
        }
        if ((accessKey + secretKey).isEmpty() || (accessKey + secretKey).matches("[A-Za-z0-9]{2,128}")) {
            hints.say(Hint.SECRET_KEY, secretKey);
            hints.say(Hint.SECURITY_TOKEN, Lenient.text(keys, "securityToken", ""));
        } else {
            boolean temporary = !Lenient.text(keys, "securityToken", "").isEmpty();
            hints.note(FoundNote.ENCRYPTED_KEYS).unreadable(temporary ? Kind.TEMPORARY_KEYS : Kind.KEYS);
        }
        if (!Lenient.text(profile, "agencyName", "").isEmpty()) {
            hints.note(FoundNote.AGENCY);
        }
        return hints;
    }
}
