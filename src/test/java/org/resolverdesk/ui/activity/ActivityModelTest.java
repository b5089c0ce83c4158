package org.resolverdesk.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Happened;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.submit.Chronicle.Checked;
import org.resolverdesk.store.submit.Chronicle.Scope;
import org.resolverdesk.store.submit.ChronicleInHand;
import org.resolverdesk.ui.activity.ActivityModel.Saved;

class ActivityModelTest {
    private final ChronicleInHand journal = new ChronicleInHand();
    private final ActivityModel model =
            new ActivityModel(journal.chronicle(), "Rehearsal", new Work(Runnable::run, Runnable::run));
    private final List<String> copied = new ArrayList<>();

    @Test
    void theNewestComesFirstWhateverItIs() {
        journal.saw("e-1", "poi-1", "ACTIVE");
        long course = journal.begins(new Deed.Delete("e-1", "poi-1"));
        journal.saw("e-1", "poi-1", "PENDING_DELETE");
        journal.steps(course, Stage.ACCEPTED, Map.of());
        assertEquals(List.of("PENDING_DELETE", "delete accepted", "ACTIVE"), told());
    }

    @Test
    void theScopeAndTheSearchNarrowIt() {
        journal.saw("e-1", "poi-1", "ACTIVE");
        journal.begins(new Deed.Delete("e-2", "edge"));
        model.scopeProperty().set(Scope.DID);
        assertEquals(List.of("delete intended"), told());
        model.scopeProperty().set(Scope.SAW);
        assertEquals(List.of("ACTIVE"), told());
        model.scopeProperty().set(Scope.ALL);
        model.searchProperty().set("edge");
        assertEquals(List.of("delete intended"), told());
    }

    @Test
    void theOpenLineFollowsWhatBecomesOfIt() {
        long course = journal.begins(new Deed.Delete("e-1", "poi-1"));
        model.open(model.lines().getFirst());
        journal.steps(course, Stage.SENT, Map.of());
        journal.steps(course, Stage.REFUSED, Map.of(Step.CODE, "DNS.0608"));
        Happened.Did open =
                assertInstanceOf(Happened.Did.class, model.openProperty().get());
        assertEquals(Stage.REFUSED, open.course().last().stage());
        model.searchProperty().set("nothing has this");
        assertNull(model.openProperty().get());
    }

    @Test
    void whatWasSeenComesWithItsTimeline() {
        journal.saw("e-1", "poi-1", "PENDING_CREATE");
        journal.saw("e-1", "poi-1", "ACTIVE");
        journal.saw("e-2", "other", "ACTIVE");
        model.open(model.lines().get(1));
        assertEquals(
                List.of("PENDING_CREATE", "ACTIVE"),
                model.timelineProperty().get().stream().map(Moment::what).toList());
    }

    @Test
    void theChainIsVerifiedAtAWord() {
        assertNull(model.checkedProperty().get());
        journal.begins(new Deed.Delete("e-1", "poi-1"));
        model.verify();
        assertEquals(new Checked.Whole(1), model.checkedProperty().get());
        journal.close();
        model.verify();
        assertInstanceOf(Checked.Unread.class, model.checkedProperty().get());
    }

    @Test
    void whatIsShownOrTheOpenLineAloneIsCopied() {
        journal.begins(new Deed.Delete("e-1", "first"));
        journal.begins(new Deed.Delete("e-2", "second"));
        model.markdown(false, copied::add);
        assertTrue(
                copied.getFirst().contains("delete first") && copied.getFirst().contains("delete second"));
        model.open(model.lines().getFirst());
        model.markdown(true, copied::add);
        assertTrue(
                !copied.getLast().contains("delete first") && copied.getLast().contains("delete second"));
        model.json(true, copied::add);
        assertTrue(copied.getLast().contains("\"name\" : \"second\""));
    }

    @Test
    void whatIsShownGoesIntoAFileAsItIsCopied(@TempDir Path folder) throws IOException {
        journal.begins(new Deed.Delete("e-1", "first"));
        journal.begins(new Deed.Delete("e-2", "zweite-böse"));
        Path file = folder.resolve("ticket.md");
        model.save(false, false, file);
        model.markdown(false, copied::add);
        assertEquals(copied.getLast(), Files.readString(file));
        assertEquals(new Saved.Done(file, 2), model.savedProperty().get());
        model.open(model.lines().getFirst());
        model.save(true, true, file);
        model.json(true, copied::add);
        assertEquals(copied.getLast(), Files.readString(file));
        assertEquals(new Saved.Done(file, 1), model.savedProperty().get());
    }

    @Test
    void aFileThatCantBeWrittenIsSaidAndTheOldOneStays(@TempDir Path folder) throws IOException {
        Path old = Files.writeString(folder.resolve("not-a-folder"), "as it was");
        model.save(false, true, old.resolve("ticket.json"));
        assertInstanceOf(Saved.Not.class, model.savedProperty().get());
        assertEquals("as it was", Files.readString(old));
        model.savedRead();
        assertNull(model.savedProperty().get());
    }

    @Test
    void olderOnesCanBeShown() {
        for (int i = 0; i < 201; i++) {
            journal.saw("e-" + i, "n-" + i, "ACTIVE");
        }
        assertEquals(200, model.lines().size());
        assertTrue(model.moreProperty().get());
        model.showMore();
        assertEquals(201, model.lines().size());
    }

    private List<String> told() {
        return model.lines().stream()
                .map(line -> switch (line) {
                    case Happened.Did did ->
                        did.course().intent().deed().kind() + " "
                                + did.course().last().stage().word();
                    case Happened.Saw saw -> saw.moment().what();
                })
                .toList();
    }
}
