package org.resolverdesk.ui.profiles;

import org.resolverdesk.config.profile.ProfileFinding;
import org.resolverdesk.ui.part.Texts;

/// What a finding about a profile says.
final class ProfileFindingText {
    private final Texts texts;

    ProfileFindingText(Texts texts) {
        this.texts = texts;
    }

    String of(ProfileFinding finding) {
        return texts.of("wrong." + finding.code().id(), finding.arguments().toArray());
    }
}
