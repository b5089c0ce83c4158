package org.resolverdesk.store.submit;

import java.util.Set;
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
    /// The service says that the name or an address is taken, and it may be ours that has it: by an attempt whose end
    /// isn't known, or since the way to the service doubled this one.
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
    /// It isn't ours that has the name, or nothing shows that has it: the refusal was meant.
    STILL_REFUSED,
    /// The user has it sent again.
    SENT_AGAIN,
    /// The user has looked and is done with it.
    DISMISSED;

    /// The name exists; an address is in use: what a request of ours that got there twice is told the second time.
    private static final Set<String> TAKEN_ALREADY = Set.of("DNS.1504", "DNS.1507");

    /// The status of those; a refusal that was cut has its status only.
    private static final int THEIR_STATUS = 400;

    /// What an answer is. `mayBeOurs`: nothing that was there before has that name, or an attempt of ours under it was
    /// sent before and its end isn't known.
    public static Happening of(Answer<?> answer, boolean mayBeOurs) {
        return switch (answer) {
            case Answer.Ok<?> _ -> TAKEN;
            case Answer.Failed<?>(ApiFailure.Refused refused) -> mayBeOurs && taken(refused) ? NAME_REFUSED : REFUSED;
            case Answer.Failed<?>(ApiFailure.NotSent _) -> NOT_LEFT;
            // Success without a body that can be read was most probably done: it is looked for.
            case Answer.Failed<?>(ApiFailure.OutcomeUnknown _), Answer.Failed<?>(ApiFailure.Unreadable _) -> LOST;
        };
    }

    private static boolean taken(ApiFailure.Refused refused) {
        return refused.code() == null ? refused.httpStatus() == THEIR_STATUS : TAKEN_ALREADY.contains(refused.code());
    }
}
