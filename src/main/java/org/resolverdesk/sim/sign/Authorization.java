package org.resolverdesk.sim.sign;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The header `Authorization: SDK-HMAC-SHA256 Access=…, SignedHeaders=…;…, Signature=…`.
record Authorization(String access, List<String> signedHeaders, String signature) {
    static final String ALGORITHM = "SDK-HMAC-SHA256";

    /// Empty for another algorithm, and where one of the three is missing.
    static Optional<Authorization> parse(String header) {
        if (!header.startsWith(ALGORITHM + " ")) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : header.substring(ALGORITHM.length()).split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        String access = parts.get("Access");
        String names = parts.get("SignedHeaders");
        String signature = parts.get("Signature");
        if (access == null || names == null || signature == null) {
            return Optional.empty();
        }
        List<String> signed = Stream.of(names.split(";", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return Optional.of(new Authorization(access, signed, signature));
    }
}
