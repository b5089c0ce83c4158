package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.RowInHand;
import org.resolverdesk.store.Submission;
import org.resolverdesk.store.SubmissionInHand;

/// The way from the form to an endpoint, as a model.
class SubmitModelTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final ApiFailure.Refused NO_QUOTA =
            new ApiFailure.Refused(403, "DNS.0406", "Insufficient inbound endpoint quota.", "r-1");

    private final Forms forms = new Forms();
    private final List<SubmissionInHand> sent = new ArrayList<>();
    private final List<EndpointEntry> done = new ArrayList<>();
    private final SubmitModel model = new SubmitModel(forms.form, this::send);

    @Test
    void whatBecomesOfAnEarlierCreateIsNoAnswerToTheOneUnderWay() {
        model.onDone(done::add);
        EndpointEntry first = unknown();
        create("poi-2");
        SubmissionInHand second = sent.getLast();
        second.turns(new Submission.State.Held(NOON.plusSeconds(5)));
        sent.getFirst().turns(new Submission.State.Accepted(first));
        assertInstanceOf(SubmitModel.State.Held.class, state(), "it can still be called off");
        model.cancel();
        assertEquals(1, second.cancelled());
        assertEquals("poi-2", forms.form.nameProperty().get());
        assertEquals(List.of(first), done);

        second.turns(new Submission.State.Sending());
        second.turns(new Submission.State.Refused(NO_QUOTA));
        assertInstanceOf(SubmitModel.State.Refused.class, state());
        assertEquals("poi-2", forms.form.nameProperty().get());
    }

    @Test
    void anEarlierCreateThatIsFoundWhileAnotherIsHandedOverIsNoAnswerToThatOne() {
        SubmitModel watched = new SubmitModel(forms.form, request -> {
            SubmissionInHand next = new SubmissionInHand(request);
            // Looked for at the same moment.
            sent.forEach(earlier -> earlier.turns(new Submission.State.Accepted(row(earlier))));
            sent.add(next);
            return next.submission();
        });
        forms.typeExample();
        watched.submit();
        sent.getFirst().turns(new Submission.State.Unknown(row(sent.getFirst()), "no answer"));
        create("poi-2", watched);
        assertEquals(new SubmitModel.State.Sending(), watched.stateProperty().get());
        assertEquals("poi-2", forms.form.nameProperty().get());
    }

    /// One is sent, and its answer is lost.
    private EndpointEntry unknown() {
        create("poi-1");
        EndpointEntry row = row(sent.getFirst());
        sent.getFirst().turns(new Submission.State.Unknown(row, "no answer"));
        assertEquals(new SubmitModel.State.Editing(), state());
        return row;
    }

    private void create(String name) {
        create(name, model);
    }

    private void create(String name, SubmitModel by) {
        forms.typeExample();
        forms.form.nameProperty().set(name);
        by.submit();
    }

    private SubmitModel.State state() {
        return model.stateProperty().get();
    }

    private Submission send(CreateEndpoint request) {
        SubmissionInHand one = new SubmissionInHand(request);
        sent.add(one);
        return one.submission();
    }

    private static EndpointEntry row(SubmissionInHand of) {
        return RowInHand.sending(of.submission().request(), "vpc-1", NOON).entry();
    }
}
