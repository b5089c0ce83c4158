package org.resolverdesk.spec;

import java.util.List;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.EndpointDraft;

/// The clauses about direction and region (table 2, DNS.1503, DNS.0601).
final class DirectionRegionChecks {
    private static final Place DIRECTION = new Place.Direction();
    private static final Place REGION = new Place.Region();

    private DirectionRegionChecks() {}

    static List<Finding> directionPresent(EndpointDraft draft, Known known) {
        return Typed.isEmpty(draft.direction()) ? error(DIRECTION, Code.DIRECTION_MISSING) : List.of();
    }

    static List<Finding> directionKnown(EndpointDraft draft, Known known) {
        String word = Typed.trim(draft.direction());
        return word.isEmpty() || Direction.of(word).isPresent()
                ? List.of()
                : error(DIRECTION, Code.DIRECTION_WRONG, Typed.shown(word));
    }

    static List<Finding> regionPresent(EndpointDraft draft, Known known) {
        return Typed.isEmpty(draft.region()) ? error(REGION, Code.REGION_MISSING) : List.of();
    }

    static List<Finding> regionServed(EndpointDraft draft, Known known) {
        String region = Typed.trim(draft.region());
        List<String> served = known.regions();
        return region.isEmpty() || served == null || served.contains(region)
                ? List.of()
                : error(REGION, Code.REGION_NOT_SERVED, Typed.shown(region), String.join(", ", served));
    }

    private static List<Finding> error(Place place, Code code, String... arguments) {
        return List.of(new Finding(place, code, Weight.ERROR, List.of(arguments)));
    }
}
