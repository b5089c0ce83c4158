package org.resolverdesk.ui.form;

import java.util.List;
import java.util.stream.Collectors;
import org.resolverdesk.spec.Code;
import org.resolverdesk.spec.Finding;
import org.resolverdesk.ui.part.Texts;

/// What a finding says: what is wrong, what is allowed, and an example. Some findings have two wordings, by what is
/// known.
final class FindingText {
    private final Texts texts;

    FindingText(Texts texts) {
        this.texts = texts;
    }

    String of(Finding finding) {
        return texts.of(key(finding), finding.arguments().toArray());
    }

    String of(Complaint complaint) {
        return complaint.findings().stream().map(this::of).collect(Collectors.joining("\n"));
    }

    private static String key(Finding finding) {
        String key = "finding." + finding.code().id();
        boolean more =
                has(finding, Code.SUBNET_UNKNOWN) || has(finding, Code.NAME_CHARACTER) || has(finding, Code.IP_IN_USE);
        return more ? key + ".more" : key;
    }

    /// Whether a finding of this code has something to say at its second argument, which may be empty.
    private static boolean has(Finding finding, Code code) {
        List<String> arguments = finding.arguments();
        return finding.code() == code
                && arguments.size() > 1
                && !arguments.get(1).isEmpty();
    }
}
