package org.resolverdesk.proof.fault;

import org.resolverdesk.store.Submission;

/// What the program says of a create.
enum Word {
    HELD("held"),
    SENDING("sending"),
    CANCELLED("cancelled"),
    NOT_WRITTEN("not written"),
    NAME_TAKEN("name is another's"),
    ACCEPTED("made"),
    CHECKING("being checked"),
    REFUSED("refused"),
    NOT_SENT("not sent"),
    UNKNOWN("unknown"),
    ABSENT("not there"),
    DROPPED("dismissed");

    final String words;

    Word(String words) {
        this.words = words;
    }

    static Word of(Submission submission) {
        return switch (submission.stateProperty().get()) {
            case Submission.State.Held _ -> HELD;
            case Submission.State.Sending _ -> SENDING;
            case Submission.State.Cancelled _ -> CANCELLED;
            case Submission.State.NotWritten _ -> NOT_WRITTEN;
            case Submission.State.NameTaken _ -> NAME_TAKEN;
            case Submission.State.Accepted _ -> ACCEPTED;
            case Submission.State.Checking _ -> CHECKING;
            case Submission.State.Refused _ -> REFUSED;
            case Submission.State.NotSent _ -> NOT_SENT;
            case Submission.State.Unknown _ -> UNKNOWN;
            case Submission.State.Absent _ -> ABSENT;
            case Submission.State.Dropped _ -> DROPPED;
        };
    }
}
