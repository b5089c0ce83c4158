package org.resolverdesk.store.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.trace.LastCall;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Happened;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;
import org.resolverdesk.store.Cloud;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.Submission;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.submit.Chronicle.Scope;

/// A create whose token ends in the middle of the day: it waits for somebody, and goes on as another attempt that is
/// in the journal before it leaves.
class ParkedCreateTest {
    private final Hall hall = new Hall(Hall.MFA);
    private final Journal journal = JournalInHand.fresh(hall.time);
    private final LastCall lastCall = new LastCall();
    private Session session;

    @BeforeEach
    void signIn() {
        hall.trace.listen(lastCall);
        Cloud cloud = new Cloud(hall.services.dns(), hall.services.rules(), hall.services.vpc(), lastCall::take);
        session = new Session(hall.profile, cloud, journal, hall.work, new Timing(hall.time, hall.time));
        hall.signedIn(Hall.RIGHT_PASSCODE);
        hall.serverTime.set(Duration.ofHours(25));
    }

    @AfterEach
    void close() {
        session.close();
        hall.close();
        journal.close();
    }

    private Submission parked() {
        Submission submission = session.submit(Hall.request("poi-1"));
        hall.until(() -> hall.access.stateProperty().get() instanceof AccessState.Expired now && now.parked() == 1);
        return submission;
    }

    private Course course() {
        List<Happened> told = new ArrayList<>();
        session.chronicle().recent("poi-1", Scope.DID, 10, told::addAll);
        hall.until(() -> !told.isEmpty());
        return assertInstanceOf(Happened.Did.class, told.getFirst()).course();
    }

    private static List<Stage> stages(Course course) {
        return course.steps().stream().map(Step::stage).toList();
    }

    @Test
    void eachAttemptIsAStepOfItsOwn() {
        Submission submission = parked();
        assertEquals(List.of(Stage.INTENDED, Stage.SENT), stages(course()));
        hall.access.signIn(Hall.RIGHT_PASSCODE);
        hall.until(() -> submission.stateProperty().get() instanceof Submission.State.Accepted);
        Course course = course();
        assertEquals(List.of(Stage.INTENDED, Stage.SENT, Stage.SENT, Stage.ACCEPTED), stages(course));
        assertEquals("", course.steps().get(1).fact(Step.STATUS));
        assertEquals("401", course.steps().get(2).fact(Step.STATUS), "what the one before was answered");
        assertEquals("202", course.last().fact(Step.STATUS));
        assertEquals(List.of(401, 202), hall.dnsStatuses());
    }

    @Test
    void whatCantBeWrittenDownDoesntLeaveOnceMore() {
        Submission submission = parked();
        journal.close();
        hall.access.signIn(Hall.RIGHT_PASSCODE);
        hall.until(() -> submission.stateProperty().get() instanceof Submission.State.Refused);
        assertEquals(List.of(401), hall.dnsStatuses());
    }

    @Test
    void whoeverGivesUpGetsTheRefusal() {
        Submission submission = parked();
        hall.access.giveUp();
        hall.until(() -> submission.stateProperty().get() instanceof Submission.State.Refused);
        assertEquals(Stage.REFUSED, course().last().stage());
        assertEquals(List.of(401), hall.dnsStatuses());
    }
}
