package org.resolverdesk.store;

import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;

/// How the talk with the DNS service goes, for the status bar. Screen thread.
public final class Link {
    private final Live.Amount lastAnswerMillis = new Live.Amount(-1);
    private final Live.Flag connected = new Live.Flag();
    private final Live.Maybe<ApiFailure> failure = new Live.Maybe<>();
    private final Live.Maybe<Instant> nextPollAt = new Live.Maybe<>();
    private final Live.Maybe<Instant> slowedUntil = new Live.Maybe<>();
    private final Live.Count callsLastMinute = new Live.Count();

    /// How long the last good answer took, in milliseconds; -1 before the first.
    public ReadOnlyLongProperty lastAnswerMillisProperty() {
        return lastAnswerMillis;
    }

    /// Whether the service answered the last call, be it with a refusal.
    public ReadOnlyBooleanProperty connectedProperty() {
        return connected;
    }

    /// Why the last listing failed; null when it didn't.
    public ReadOnlyObjectProperty<@Nullable ApiFailure> failureProperty() {
        return failure;
    }

    /// When a listing will be asked for next; null while one is under way, or when none will be.
    public ReadOnlyObjectProperty<@Nullable Instant> nextPollAtProperty() {
        return nextPollAt;
    }

    /// Calls to the DNS service that started within the last minute.
    public ReadOnlyIntegerProperty callsLastMinuteProperty() {
        return callsLastMinute;
    }

    /// Until when the service is asked less often than usual, because it said that it was asked too much; null where
    /// it isn't.
    public ReadOnlyObjectProperty<@Nullable Instant> slowedUntilProperty() {
        return slowedUntil;
    }

    void answered(Answer<?> answer) {
        switch (answer) {
            case Answer.Ok<?> ok -> {
                lastAnswerMillis.set(ok.took().toMillis());
                connected.set(true);
            }
            case Answer.Failed<?>(ApiFailure why) ->
                connected.set(why instanceof ApiFailure.Refused || why instanceof ApiFailure.Unreadable);
        }
    }

    void listed(@Nullable ApiFailure why) {
        failure.set(why);
    }

    void nextPoll(@Nullable Instant when) {
        nextPollAt.set(when);
    }

    void slowed(@Nullable Instant until) {
        slowedUntil.set(until);
    }

    void calls(int lastMinute) {
        callsLastMinute.set(lastMinute);
    }
}
