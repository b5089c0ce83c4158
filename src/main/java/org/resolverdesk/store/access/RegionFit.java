package org.resolverdesk.store.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.store.access.Finding.Mark;
import org.resolverdesk.store.access.Finding.Reason;
import org.resolverdesk.store.access.Finding.Subject;

/// Whether host, region and project belong together (reference 7). Pure.
final class RegionFit {
    private RegionFit() {}

    /// By the host's name, the project's name, and what the service says to a first read.
    static Finding of(String host, String region, String project, Answer<?> read) {
        ApiFailure failure = read instanceof Answer.Failed<?>(ApiFailure why) ? why : null;
        Optional<String> named = Cloud.region(host);
        if (named.isPresent() && named.get().isEmpty()) {
            List<String> facts = List.of(host, Cloud.regional(host, region));
            return new Finding(Subject.REGION, Mark.WRONG, Reason.GLOBAL_HOST, facts, failure);
        }
        boolean said = failure instanceof ApiFailure.Refused refused && aboutRegion(refused.code());
        boolean ofAnother = named.isPresent() && !named.get().equals(region);
        if (said || ofAnother || !Cloud.fits(project, region)) {
            return new Finding(Subject.REGION, Mark.WRONG, Reason.OTHER_REGION, List.of(region, host), failure);
        }
        return failure == null
                ? new Finding(Subject.REGION, Mark.OK, Reason.FITS, List.of(region), null)
                : new Finding(
                        Subject.REGION, Mark.NOT_TOLD, Reason.WAITS_FOR, List.of(Subject.LIST_ENDPOINTS.name()), null);
    }

    private static boolean aboutRegion(@Nullable String code) {
        return code != null && (code.endsWith(".0307") || code.equals("DNS.0601") || code.equals("APIGW.0802"));
    }
}
