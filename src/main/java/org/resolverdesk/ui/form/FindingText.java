package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.spec.Code;
import org.resolverdesk.spec.Finding;
import org.resolverdesk.ui.part.Texts;

/// What a finding says: what is wrong, what is allowed, and an example. Some findings have two wordings, by
/// what is known.
final class FindingText {
    /// Their last two arguments are the first and the last usable address.
    private static final Set<Code> RANGES =
            EnumSet.of(Code.IP_OUTSIDE, Code.IP_NETWORK, Code.IP_BROADCAST, Code.IP_GATEWAY, Code.IP_RESERVED);

    private final Texts texts;

    FindingText(Texts texts) {
        this.texts = texts;
    }

    String of(Finding finding) {
        return texts.of(key(finding), shortened(finding).toArray());
    }

    /// The arguments, with the two ends of a range cut to their last number where the rest is the same: '.2 to
    /// .251'.
    private static List<String> shortened(Finding finding) {
        List<String> arguments = finding.arguments();
        if (!RANGES.contains(finding.code()) || arguments.size() < 2) {
            return arguments;
        }
        String first = arguments.get(arguments.size() - 2);
        String last = arguments.getLast();
        int dot = first.lastIndexOf('.');
        if (dot < 0 || !last.startsWith(first.substring(0, dot + 1))) {
            return arguments;
        }
        List<String> shorter = new ArrayList<>(arguments.subList(0, arguments.size() - 2));
        shorter.add(first.substring(dot));
        shorter.add(last.substring(dot));
        return shorter;
    }

    String of(Complaint complaint) {
        Stream<String> service = Stream.ofNullable(complaint.refused()).map(this::of);
        return Stream.concat(service, complaint.findings().stream().map(this::of))
                .collect(Collectors.joining("\n"));
    }

    private String of(ApiFailure.Refused refused) {
        String code = refused.code();
        return code == null
                ? texts.of("form.refused.at", refused.message())
                : texts.of("form.refused.at.code", refused.message(), code);
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
