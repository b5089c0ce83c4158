package org.resolverdesk.config.found;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.profile.ProfileDraft;
import org.resolverdesk.config.profile.ProfileDraft.Kind;
import org.resolverdesk.config.profile.ProfileDraft.Through;
import org.resolverdesk.config.profile.ProfileDraft.Way;
import org.resolverdesk.config.profile.ProfileDraft.Where;
import org.resolverdesk.config.profile.ProfileDraft.Who;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile.Care;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.model.Tint;

/// What a source says, whatever its names for it, on its way to a profile. The order of preference is Terraform's
/// (reference 10.1): token, access key, password.
final class Hints {
    private final Map<Hint, String> texts = new EnumMap<>(Hint.class);
    private final Set<FoundNote> notes = new LinkedHashSet<>();
    private @Nullable Kind unreadable;

    /// What may be said.
    enum Hint {
        NAME,
        REGION,
        CLOUD_DOMAIN,
        AUTH_URL,
        DNS,
        VPC,
        TOKEN,
        ACCESS_KEY,
        SECRET_KEY,
        SECURITY_TOKEN,
        USER,
        USER_ID,
        PASSWORD,
        DOMAIN,
        DOMAIN_ID,
        PROJECT,
        PROJECT_ID
    }

    /// The first word for something counts; an empty one says nothing.
    Hints say(Hint hint, String text) {
        if (!text.isBlank()) {
            texts.putIfAbsent(hint, text.strip());
        }
        return this;
    }

    Hints note(FoundNote note) {
        notes.add(note);
        return this;
    }

    /// One signs in like that, with what can't be read.
    Hints unreadable(Kind how) {
        unreadable = how;
        return this;
    }

    String get(Hint hint) {
        return texts.getOrDefault(hint, "");
    }

    boolean has(Hint hint) {
        return texts.containsKey(hint);
    }

    /// Whether there is anything in it that one could sign in with, or at.
    boolean any() {
        return has(Hint.TOKEN) || has(Hint.ACCESS_KEY) || has(Hint.USER) || has(Hint.AUTH_URL);
    }

    Found found(Source source, Places places) {
        Where where = places.of(this);
        if (where.region().isEmpty()) {
            note(FoundNote.NO_REGION);
        }
        Kind kind = kind();
        Map<SecretKind, Secret> secrets = secrets(kind);
        if (secrets.isEmpty() && !notes.contains(FoundNote.ENCRYPTED_KEYS)) {
            note(FoundNote.NO_SECRET);
        }
        Tenant tenant = new Tenant(get(Hint.DOMAIN_ID), get(Hint.DOMAIN), get(Hint.PROJECT_ID), get(Hint.PROJECT));
        Who who = new Who(kind, get(Hint.USER), get(Hint.USER_ID), false, get(Hint.ACCESS_KEY));
        String connect = Long.toString(Network.DEFAULT.connect().toSeconds());
        String call = Long.toString(Network.DEFAULT.call().toSeconds());
        Way way = new Way(Through.SYSTEM, "", "", "", connect, call, List.of());
        ProfileDraft draft =
                new ProfileDraft(name(where), where, tenant, who, way, new Care(Guard.NORMAL, false, Tint.BLUE));
        return new Found(source, draft, secrets, List.copyOf(notes));
    }

    private String name(Where where) {
        String name = get(Hint.NAME);
        String place = has(Hint.PROJECT) ? get(Hint.PROJECT) : where.region();
        return name.isEmpty() ? place : name;
    }

    private Kind kind() {
        if (has(Hint.TOKEN)) {
            return Kind.TOKEN;
        }
        if (has(Hint.ACCESS_KEY)) {
            return has(Hint.SECURITY_TOKEN) ? Kind.TEMPORARY_KEYS : Kind.KEYS;
        }
        Kind other = has(Hint.USER) ? Kind.PASSWORD : Kind.TOKEN;
        return unreadable == null ? other : unreadable;
    }

    private Map<SecretKind, Secret> secrets(Kind kind) {
        Map<SecretKind, Secret> secrets = new EnumMap<>(SecretKind.class);
        switch (kind) {
            case TOKEN -> add(secrets, SecretKind.TOKEN, Hint.TOKEN);
            case PASSWORD -> add(secrets, SecretKind.PASSWORD, Hint.PASSWORD);
            case KEYS -> add(secrets, SecretKind.SECRET_KEY, Hint.SECRET_KEY);
            case TEMPORARY_KEYS -> {
                add(secrets, SecretKind.SECRET_KEY, Hint.SECRET_KEY);
                add(secrets, SecretKind.SECURITY_TOKEN, Hint.SECURITY_TOKEN);
            }
        }
        return secrets;
    }

    private void add(Map<SecretKind, Secret> secrets, SecretKind kind, Hint hint) {
        if (has(hint)) {
            secrets.put(kind, new Secret(get(hint)));
        }
    }
}
