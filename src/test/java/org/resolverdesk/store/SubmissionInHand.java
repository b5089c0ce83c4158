package org.resolverdesk.store;

import org.resolverdesk.model.CreateEndpoint;

/// A submission that a test of a screen moves by hand, as the service's answer would.
public final class SubmissionInHand {
    private final Submission submission;

    public SubmissionInHand(CreateEndpoint request) {
        submission = new Submission(request, new Submission.State.Sending());
    }

    public Submission submission() {
        return submission;
    }

    public void turns(Submission.State state) {
        submission.turn(state);
    }
}
