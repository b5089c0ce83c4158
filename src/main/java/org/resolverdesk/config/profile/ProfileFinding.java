package org.resolverdesk.config.profile;

import java.util.List;

/// Something about a field of a profile under edit; the arguments are those that its code lists. Without words.
public record ProfileFinding(ProfileField field, ProfileCode code, List<String> arguments) {
    public ProfileFinding {
        arguments = List.copyOf(arguments);
    }

    static ProfileFinding of(ProfileField field, ProfileCode code, String... arguments) {
        return new ProfileFinding(field, code, List.of(arguments));
    }
}
