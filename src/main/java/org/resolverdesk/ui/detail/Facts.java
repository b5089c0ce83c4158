package org.resolverdesk.ui.detail;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Vpc;
import org.resolverdesk.store.EndpointEntry;

/// The fields of an endpoint as they are shown; empty or null where not known (yet). `createTime` and
/// `updateTime` are as the service wrote them, `created` and `updated` the same by our clock.
public record Facts(
        String name,
        String id,
        String direction,
        String region,
        String vpcId,
        String vpcName,
        int ipCount,
        @Nullable Integer rules,
        String createTime,
        String updateTime,
        @Nullable Instant created,
        @Nullable Instant updated) {
    static final Facts NONE = new Facts("", "", "", "", "", "", 0, null, "", "", null, null);

    static Facts of(EndpointEntry entry, Networks networks, String profileRegion) {
        CreateEndpoint asked = entry.asked();
        String vpcId = entry.vpcIdProperty().get();
        Instant created = entry.createdProperty().get();
        String createTime = entry.createTimeProperty().get();
        String updateTime = entry.updateTimeProperty().get();
        return new Facts(
                entry.nameProperty().get(),
                entry.idProperty().get(),
                entry.directionProperty().get(),
                asked == null ? profileRegion : asked.region(),
                vpcId,
                networks.vpc().apply(vpcId).map(Vpc::name).orElse(""),
                entry.ipCountProperty().get(),
                outbound(entry) ? entry.resolverRuleCount() : null,
                createTime,
                updateTime,
                created,
                created == null ? null : later(created, createTime, updateTime));
    }

    /// Inbound endpoints carry a 0 that means nothing (reference 1.1).
    private static boolean outbound(EndpointEntry entry) {
        return entry.directionProperty().get().equals(Direction.OUTBOUND.word());
    }

    /// When it was changed by our clock: as much after `created` as the service's own two times are apart.
    private static @Nullable Instant later(Instant created, String createTime, String updateTime) {
        try {
            return created.plus(Duration.between(LocalDateTime.parse(createTime), LocalDateTime.parse(updateTime)));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
