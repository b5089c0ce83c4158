package org.resolverdesk.sim.behaviour;

import java.util.EnumMap;
import java.util.Map;
import org.resolverdesk.model.Direction;

/// The quotas of an account, in the order of the reference (3.1), with their usual limits (3.2; that of URL
/// records and of line groups isn't documented and is taken as the others').
public enum QuotaKey {
    ZONE("zone", 50),
    PRIVATE_ZONE("private_zone", 50),
    RECORD_SET("record_set", 500),
    URL_RECORD("url_record", 50),
    PTR_RECORD("ptr_record", 50),
    CUSTOM_LINE("custom_line", 50),
    LINE_GROUP("line_group", 50),
    INBOUND_ENDPOINT("inbound_endpoint", 50),
    OUTBOUND_ENDPOINT("outbound_endpoint", 50),
    RESOLVER_RULE("resolver_rule", 50);

    private final String word;
    private final int usual;

    QuotaKey(String word, int usual) {
        this.word = word;
        this.usual = usual;
    }

    /// The word that the service uses.
    public String word() {
        return word;
    }

    public static QuotaKey of(Direction direction) {
        return direction == Direction.INBOUND ? INBOUND_ENDPOINT : OUTBOUND_ENDPOINT;
    }

    public static Map<QuotaKey, Integer> usual() {
        Map<QuotaKey, Integer> limits = new EnumMap<>(QuotaKey.class);
        for (QuotaKey key : values()) {
            limits.put(key, key.usual);
        }
        return limits;
    }
}
