package org.resolverdesk.config.found;

import java.util.List;
import java.util.Map;
import org.resolverdesk.config.profile.ProfileDraft;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.model.Secret;

/// A profile as another tool has it, with the secrets that stand with it; to be looked at before it is taken.
public record Found(Source source, ProfileDraft draft, Map<SecretKind, Secret> secrets, List<FoundNote> notes) {
    public Found {
        secrets = Map.copyOf(secrets);
        notes = List.copyOf(notes);
    }
}
