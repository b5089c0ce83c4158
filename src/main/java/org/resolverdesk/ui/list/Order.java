package org.resolverdesk.ui.list;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EntryState;

/// The orders of the list. Each is total, so that it is the same however the rows came. The usual two aren't put
/// together of the JDK's comparators, which Java makes code for at each start.
final class Order {
    private Order() {}

    static Comparator<Facts> of(Sort sort) {
        return switch (sort.by()) {
            case AGE -> sort.descending() ? Order::oldest : Order::newest;
            case STATE ->
                turned(sort, Comparator.comparingInt(Facts::urgency).thenComparing(facts -> word(facts.state())));
            case NAME -> turned(sort, Comparator.comparing(Facts::nameKey, NaturalOrder.INSTANCE));
            case VPC ->
                Comparator.comparing((Facts facts) -> facts.vpcName().isEmpty())
                        .thenComparing(turned(sort, Comparator.comparing(Facts::vpcName, NaturalOrder.INSTANCE)));
            case DIRECTION -> turned(sort, Comparator.comparing(Facts::direction));
            case ADDRESSES -> turned(sort, Comparator.comparingInt(Facts::ipCount));
        };
    }

    private static Comparator<Facts> turned(Sort sort, Comparator<Facts> upwards) {
        return (sort.descending() ? upwards.reversed() : upwards).thenComparing(Order::newest);
    }

    private static int newest(Facts one, Facts other) {
        int ours = Boolean.compare(other.ours(), one.ours());
        int made = ours == 0 ? latestFirst(one.made(), other.made()) : ours;
        int named = made == 0 ? NaturalOrder.INSTANCE.compare(one.nameKey(), other.nameKey()) : made;
        return named == 0 ? one.row().key().compareTo(other.row().key()) : named;
    }

    /// What isn't made yet comes last.
    private static int oldest(Facts one, Facts other) {
        int there = Boolean.compare(one.made() == null, other.made() == null);
        int made = there == 0 ? latestFirst(other.made(), one.made()) : there;
        return made == 0 ? newest(one, other) : made;
    }

    private static int latestFirst(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return b.compareTo(a);
    }

    /// What asks for attention comes first.
    static int urgency(EntryState state) {
        return switch (state) {
            case EntryState.OutcomeUnknown unknown -> 0;
            case EntryState.Seen(Status status) ->
                switch (status.kind()) {
                    case ERROR -> 1;
                    case PENDING -> 3;
                    case DELETING -> 4;
                    case OTHER -> 5;
                    case ACTIVE -> 6;
                };
            case EntryState.Sending sending -> 2;
            case EntryState.Held held -> 2;
        };
    }

    private static String word(EntryState state) {
        return state instanceof EntryState.Seen(Status status) ? status.word() : "";
    }
}
