package org.resolverdesk.model;

import java.util.Locale;
import java.util.Optional;

/// Where a deed stands, from the form to its end; how it goes on from each is the table in `store.submit`. An
/// open one may still have done something that nobody knows of, or may yet do it: it stays in sight.
public enum Stage {
    /// Typed, and kept as a draft.
    DRAFTED(false),
    /// Asked for, and held back for some seconds in which it can be cancelled.
    HELD(true),
    /// Called off before anything was sent.
    CANCELLED(false),
    /// To be done: written down, not yet sent.
    INTENDED(true),
    /// On its way, or about to be.
    SENT(true),
    /// The service took it.
    ACCEPTED(false),
    /// The service said no and did nothing.
    REFUSED(false),
    /// Nothing left this computer.
    NOT_SENT(false),
    /// It may have been done or not, and nobody has looked yet.
    UNKNOWN(true),
    /// The service is being asked whether it was done.
    LOOKING(true),
    /// It is there as asked; whether it is ours, or a rival's exact twin, can't be told.
    FOUND(false),
    /// After a time in which it would have shown it isn't there.
    ABSENT(true),
    /// It wasn't there, and another attempt has taken its place.
    RESENT(false),
    /// The user has looked and is done with it; or it wasn't done, and there is no more to wait for.
    DROPPED(false),
    /// What was to be made has a name that something else has.
    NAME_TAKEN(true);

    private final boolean open;

    Stage(boolean open) {
        this.open = open;
    }

    /// Whether it isn't over.
    public boolean open() {
        return open;
    }

    /// As it is written down: `not-sent`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stage> of(String word) {
        for (Stage stage : values()) {
            if (stage.word().equals(word)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
