package org.resolverdesk.ui.list;

import java.util.List;
import java.util.Optional;
import org.resolverdesk.model.Quota;
import org.resolverdesk.ui.part.Texts;

/// How much of the quota is used, for the directions that the list shows; empty where that isn't known.
public final class QuotaText {
    private static final String INBOUND = "inbound_endpoint";
    private static final String OUTBOUND = "outbound_endpoint";

    private final Texts texts;

    public QuotaText(Texts texts) {
        this.texts = texts;
    }

    public String of(List<Quota> quotas, Scope scope) {
        Optional<Quota> inbound = one(quotas, INBOUND);
        Optional<Quota> outbound = one(quotas, OUTBOUND);
        return switch (scope) {
            case INBOUND -> inbound.map(this::used).orElse("");
            case OUTBOUND -> outbound.map(this::used).orElse("");
            case ALL -> inbound.isEmpty() || outbound.isEmpty() ? "" : both(inbound.get(), outbound.get());
        };
    }

    private String used(Quota quota) {
        return texts.of("list.quota", Integer.toString(quota.used()), Integer.toString(quota.limit()));
    }

    private String both(Quota inbound, Quota outbound) {
        return texts.of(
                "list.quota.both",
                Integer.toString(inbound.used()),
                Integer.toString(inbound.limit()),
                Integer.toString(outbound.used()),
                Integer.toString(outbound.limit()));
    }

    private static Optional<Quota> one(List<Quota> quotas, String key) {
        return quotas.stream().filter(quota -> quota.key().equals(key)).findFirst();
    }
}
