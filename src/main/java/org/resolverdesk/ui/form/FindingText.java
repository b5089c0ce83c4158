package org.resolverdesk.ui.form;

import java.util.stream.Collectors;
import org.resolverdesk.spec.Finding;
import org.resolverdesk.ui.part.Texts;

/// What a finding says: what is wrong, what is allowed, and an example.
final class FindingText {
    private final Texts texts;

    FindingText(Texts texts) {
        this.texts = texts;
    }

    String of(Finding finding) {
        return texts.of("finding." + finding.code().id(), finding.arguments().toArray());
    }

    String of(Complaint complaint) {
        return complaint.findings().stream().map(this::of).collect(Collectors.joining("\n"));
    }
}
