package org.resolverdesk.store.submit;

import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;

/// What can happen to a deed on its way; which stage it leads to is in [Transitions].
public enum Happening {
    /// It is asked for where everything is held first.
    ASKED_HELD,
    /// It is asked for.
    ASKED,
    HOLD_OVER,
    CANCELLED,
    /// It is about to leave.
    LEAVES,
    /// The service took it and gave an id.
    TAKEN,
    /// The service said no.
    REFUSED,
    /// The service says that the name is taken, after an attempt of ours whose end isn't known: it may be ours.
    NAME_REFUSED,
    /// Nothing left this computer.
    NOT_LEFT,
    /// It left, and no answer that can be trusted came.
    LOST,
    /// The form was changed.
    EDITED,
    /// The program was ended, however, and started again.
    RESTARTED,
    /// The service is asked whether it was done.
    LOOKED,
    /// It is there as asked.
    AS_ASKED,
    /// It isn't there, and would be by now.
    NOT_THERE,
    /// Its name belongs to something else.
    ANOTHERS,
    /// The user has it sent again.
    SENT_AGAIN,
    /// The user has looked and is done with it.
    DISMISSED;

    private static final String NAME_EXISTS = "DNS.1504";

    /// What an answer is. `doubtful`: an attempt of ours under that name was sent before, and its end isn't
    /// known.
    public static Happening of(Answer<?> answer, boolean doubtful) {
        return switch (answer) {
            case Answer.Ok<?> _ -> TAKEN;
            case Answer.Failed<?>(ApiFailure.Refused refused) ->
                doubtful && NAME_EXISTS.equals(refused.code()) ? NAME_REFUSED : REFUSED;
            case Answer.Failed<?>(ApiFailure.NotSent _) -> NOT_LEFT;
            // Success without a body that can be read was most probably done: it is looked for.
            case Answer.Failed<?>(ApiFailure.OutcomeUnknown _), Answer.Failed<?>(ApiFailure.Unreadable _) -> LOST;
        };
    }
}
