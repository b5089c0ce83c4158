package org.resolverdesk.proof.fault;

import org.resolverdesk.store.Submission;

/// What the program says of a create.
enum Word {
    SENDING("sending"),
    ACCEPTED("made"),
    REFUSED("refused"),
    NOT_SENT("not sent"),
    UNKNOWN("unknown"),
    ABSENT("not there");

    final String words;

    Word(String words) {
        this.words = words;
    }

    static Word of(Submission submission) {
        return switch (submission.stateProperty().get()) {
            case Submission.State.Sending _ -> SENDING;
            case Submission.State.Accepted _ -> ACCEPTED;
            case Submission.State.Refused _ -> REFUSED;
            case Submission.State.NotSent _ -> NOT_SENT;
            case Submission.State.Unknown _ -> UNKNOWN;
            case Submission.State.Absent _ -> ABSENT;
        };
    }
}
