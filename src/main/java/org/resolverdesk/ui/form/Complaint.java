package org.resolverdesk.ui.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.spec.Finding;
import org.resolverdesk.spec.Weight;

/// What is said at a spot just now. `early`: said while typing, as a hint, because going on typing can't mend
/// it. `refused`: what the service said of it, if it did.
public record Complaint(List<Finding> findings, boolean early, ApiFailure.@Nullable Refused refused) {
    public Complaint {
        findings = List.copyOf(findings);
    }

    Complaint(List<Finding> findings, boolean early) {
        this(findings, early, null);
    }

    /// The weight to show it with.
    public Weight weight() {
        if (early) {
            return Weight.HINT;
        }
        if (refused != null) {
            return Weight.ERROR;
        }
        return findings.stream().map(Finding::weight).min(Weight::compareTo).orElse(Weight.HINT);
    }
}
