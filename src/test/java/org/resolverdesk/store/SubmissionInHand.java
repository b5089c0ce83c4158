package org.resolverdesk.store;

import org.resolverdesk.model.CreateEndpoint;

/// A submission that a test of a screen moves by hand, as the service's answer would.
public final class SubmissionInHand {
    private final Submission submission;
    private int cancelled;

    public SubmissionInHand(CreateEndpoint request) {
        submission = new Submission(request, new Submission.State.Sending());
        submission.onCancel(() -> cancelled++);
    }

    public Submission submission() {
        return submission;
    }

    /// How often it was called off.
    public int cancelled() {
        return cancelled;
    }

    public void turns(Submission.State state) {
        submission.turn(state);
    }
}
