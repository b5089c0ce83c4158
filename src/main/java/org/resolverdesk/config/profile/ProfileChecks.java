package org.resolverdesk.config.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Tint;

/// Everything that a profile under edit has to be, read from top to bottom; pure.
public final class ProfileChecks {
    public static final int MOST_NAME = 64;
    public static final int MOST_TEXT = 255;
    public static final int LEAST_SECONDS = 1;
    public static final int MOST_SECONDS = 600;

    private final Clouds clouds;

    public ProfileChecks(Clouds clouds) {
        this.clouds = clouds;
    }

    /// What is to be said of a draft, worst and best in the order of the fields; `others` are the profiles beside
    /// it, whose names are taken. It can be kept where all of it are warnings.
    public List<ProfileFinding> of(ProfileDraft draft, Collection<Profile> others) {
        List<ProfileFinding> found = new ArrayList<>();
        name(draft.name().strip(), others, found::add);
        new PlaceChecks(clouds, found::add).of(draft);
        who(draft, found::add);
        way(draft.way(), found::add);
        if (draft.care().guard() == Guard.REHEARSAL || draft.care().tint() == Tint.TEAL) {
            found.add(ProfileFinding.of(ProfileField.GUARD, ProfileCode.GUARD_REHEARSAL));
        }
        return found;
    }

    /// Whether a profile with these findings can be kept.
    public static boolean passes(List<ProfileFinding> findings) {
        return findings.stream().allMatch(finding -> finding.code().warning());
    }

    private static void name(String name, Collection<Profile> others, Consumer<ProfileFinding> found) {
        int length = name.codePointCount(0, name.length());
        if (name.isEmpty()) {
            found.accept(ProfileFinding.of(ProfileField.NAME, ProfileCode.NAME_MISSING));
        } else if (length > MOST_NAME) {
            found.accept(ProfileFinding.of(
                    ProfileField.NAME,
                    ProfileCode.NAME_TOO_LONG,
                    Integer.toString(length),
                    Integer.toString(MOST_NAME)));
        } else if (Rehearsal.isNamed(name)) {
            found.accept(ProfileFinding.of(ProfileField.NAME, ProfileCode.NAME_REHEARSAL));
        } else if (others.stream().anyMatch(other -> same(other.name(), name))) {
            found.accept(ProfileFinding.of(ProfileField.NAME, ProfileCode.NAME_TAKEN, name));
        } else {
            text(ProfileField.NAME, name, found);
        }
    }

    /// Two names that differ in their case alone are one to a person, and to `--profile`.
    static boolean same(String name, String other) {
        return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static void who(ProfileDraft draft, Consumer<ProfileFinding> found) {
        text(ProfileField.DOMAIN, draft.tenant().domain(), found);
        id(ProfileField.DOMAIN_ID, draft.tenant().domainId(), found);
        text(ProfileField.PROJECT, draft.tenant().project(), found);
        id(ProfileField.PROJECT_ID, draft.tenant().projectId(), found);
        ProfileDraft.Who who = draft.who();
        switch (who.kind()) {
            case TOKEN -> {}
            case PASSWORD -> {
                needed(ProfileField.USER, who.user(), ProfileCode.USER_MISSING, found);
                needed(ProfileField.DOMAIN, draft.tenant().domain(), ProfileCode.DOMAIN_MISSING, found);
                if (who.mfa()) {
                    needed(ProfileField.USER_ID, who.userId(), ProfileCode.USER_ID_MISSING, found);
                }
                text(ProfileField.USER, who.user(), found);
                id(ProfileField.USER_ID, who.userId(), found);
            }
            case KEYS, TEMPORARY_KEYS -> {
                needed(ProfileField.ACCESS_KEY, who.accessKey(), ProfileCode.ACCESS_KEY_MISSING, found);
                id(ProfileField.ACCESS_KEY, who.accessKey(), found);
            }
        }
    }

    private static void way(ProfileDraft.Way way, Consumer<ProfileFinding> found) {
        if (way.through() == ProfileDraft.Through.OWN) {
            String host = way.host().strip();
            needed(ProfileField.PROXY_HOST, host, ProfileCode.PROXY_HOST_MISSING, found);
            if (!host.isEmpty() && !host.matches("[A-Za-z0-9.:\\[\\]_-]{1,253}")) {
                found.accept(ProfileFinding.of(ProfileField.PROXY_HOST, ProfileCode.PROXY_HOST_FORM));
            }
            if (number(way.port()) < 1 || number(way.port()) > 0xffff) {
                found.accept(ProfileFinding.of(
                        ProfileField.PROXY_PORT,
                        ProfileCode.PROXY_PORT_FORM,
                        way.port().strip()));
            }
            text(ProfileField.PROXY_USER, way.user(), found);
        }
        boolean connect = seconds(ProfileField.CONNECT, way.connect(), found);
        boolean call = seconds(ProfileField.CALL, way.call(), found);
        if (connect && call && number(way.call()) < number(way.connect())) {
            found.accept(ProfileFinding.of(
                    ProfileField.CALL, ProfileCode.CALL_SHORTER, way.connect().strip()));
        }
    }

    private static boolean seconds(ProfileField field, String typed, Consumer<ProfileFinding> found) {
        long number = number(typed);
        boolean good = number >= LEAST_SECONDS && number <= MOST_SECONDS;
        if (!good) {
            found.accept(ProfileFinding.of(
                    field,
                    ProfileCode.SECONDS_FORM,
                    typed.strip(),
                    Integer.toString(LEAST_SECONDS),
                    Integer.toString(MOST_SECONDS)));
        }
        return good;
    }

    /// A whole number without a sign, -1 for anything else.
    private static long number(String typed) {
        String text = typed.strip();
        return text.matches("[0-9]{1,6}") ? Long.parseLong(text) : -1;
    }

    private static void needed(ProfileField field, String typed, ProfileCode code, Consumer<ProfileFinding> found) {
        if (typed.isBlank()) {
            found.accept(ProfileFinding.of(field, code));
        }
    }

    /// Ids go into paths and headers.
    private static void id(ProfileField field, String typed, Consumer<ProfileFinding> found) {
        String id = typed.strip();
        if (!id.matches("[A-Za-z0-9_-]{0,128}")) {
            found.accept(ProfileFinding.of(field, ProfileCode.ID_FORM, id));
        }
    }

    private static void text(ProfileField field, String typed, Consumer<ProfileFinding> found) {
        String text = typed.strip();
        if (text.length() > MOST_TEXT) {
            found.accept(ProfileFinding.of(
                    field, ProfileCode.TEXT_TOO_LONG, Integer.toString(text.length()), Integer.toString(MOST_TEXT)));
        }
        text.codePoints()
                .filter(ProfileChecks::unseen)
                .findFirst()
                .ifPresent(point -> found.accept(
                        ProfileFinding.of(field, ProfileCode.TEXT_CHARACTER, String.format("U+%04X", point))));
    }

    /// What can't be seen, or turns what stands beside it around, has no place in a name that tells two profiles
    /// apart.
    private static boolean unseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
