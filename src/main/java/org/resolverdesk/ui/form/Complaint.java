package org.resolverdesk.ui.form;

import java.util.List;
import org.resolverdesk.spec.Finding;
import org.resolverdesk.spec.Weight;

/// What is said at a spot just now. `early`: said while typing, as a hint, because going on typing can't mend
/// it.
public record Complaint(List<Finding> findings, boolean early) {
    public Complaint {
        findings = List.copyOf(findings);
    }

    /// The weight to show it with.
    public Weight weight() {
        if (early) {
            return Weight.HINT;
        }
        return findings.stream().map(Finding::weight).min(Weight::compareTo).orElse(Weight.HINT);
    }
}
