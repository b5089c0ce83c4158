package org.resolverdesk.store.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.store.submit.Ledger;
import org.resolverdesk.store.submit.LineInHand;

class DraftBookTest {
    private static final EndpointDraft NOTHING = EndpointDraft.untouched("eu-de");

    private final LineInHand line = new LineInHand();
    private final Journal journal = JournalInHand.fresh(line::now);
    private final DraftBook book = book("p");
    private final List<Draft> restored = new ArrayList<>();

    @Test
    void aChangeIsWrittenWithinHalfASecond() {
        book.typed(form("p"), false);
        line.pass(Duration.ofMillis(100));
        book.typed(form("po"), false);
        line.pass(Duration.ofMillis(100));
        book.typed(form("poi"), false);
        line.pass(Duration.ofMillis(200));
        assertEquals(List.of("poi"), written());
        book.typed(form("poi-"), false);
        line.pass(Duration.ofMillis(400));
        assertEquals(List.of("poi-"), written());
    }

    @Test
    void theFirstChangeAfterAPauseIsWrittenAtOnceAndThoseThatFollowTogether() {
        book.typed(form("p"), false);
        assertEquals(List.of("p"), written());
        book.typed(form("po"), false);
        book.typed(form("poi"), false);
        assertEquals(List.of("p"), written());
        line.pass(Duration.ofMillis(150));
        assertEquals(List.of("poi"), written());
        book.typed(form("poi-"), false);
        assertEquals(List.of("poi"), written());
        line.pass(Duration.ofMillis(300));
        assertEquals(List.of("poi-"), written());
        book.typed(form("poi-1"), false);
        assertEquals(List.of("poi-1"), written());
    }

    @Test
    void whatWasInTheFormIsThereAtTheNextStart() {
        book.typed(form("poi-1"), false);
        book.flush();
        DraftBook next = book("p");
        next.load(null, () -> {}, restored::add);
        assertEquals(form("poi-1"), restored.getFirst().form());
        assertNull(next.currentProperty().get(), "it is in the form only once the form took it");
        assertEquals(form("poi-1"), next.open(restored.getFirst()));
        assertEquals(1, next.all().size());
    }

    @Test
    void whatIsInTheFormAndClearedIsForgotten() {
        book.typed(form("poi-1"), false);
        line.pass(Duration.ofSeconds(1));
        book.typed(NOTHING, true);
        line.pass(Duration.ofSeconds(1));
        assertEquals(List.of(), written());
        assertEquals(List.of(), book.all());
    }

    @Test
    void anotherIsBegunAndTheFirstStays() {
        book.typed(form("first"), false);
        book.begin();
        book.typed(NOTHING, true);
        book.typed(form("second"), false);
        book.flush();
        assertEquals(List.of("second", "first"), written());
        DraftBook next = book("p");
        next.load(null, () -> {}, restored::add);
        assertEquals(
                List.of("second"),
                restored.stream().map(one -> one.form().name()).toList());
    }

    @Test
    void openingOneKeepsWhatWasInTheForm() {
        book.typed(form("first"), false);
        Draft other = book.add(form("other"));
        assertEquals(form("other"), book.open(other));
        assertEquals(List.of("other", "first"), written());
        Draft now = book.currentProperty().get();
        assertNotNull(now);
        assertEquals(other.id(), now == null ? 0 : now.id());
        book.typed(form("other"), false);
        assertEquals(2, book.all().size());
    }

    @Test
    void aNameStaysWhileTheFormGoesOn() {
        book.typed(form("poi-1"), false);
        Draft now = book.all().getFirst();
        book.rename(now, "for the new office");
        book.typed(form("poi-2"), false);
        book.flush();
        Draft kept = JournalInHand.done(journal.drafts("p")).getFirst();
        assertEquals("for the new office", kept.name());
        assertEquals("poi-2", kept.form().name());
    }

    @Test
    void whatIsDiscardedCanBeBroughtBackOnce() {
        book.typed(form("poi-1"), false);
        book.flush();
        book.discard(book.all().getFirst());
        assertEquals(List.of(), written());
        assertNull(book.currentProperty().get());
        book.typed(NOTHING, true);
        assertTrue(book.undoDiscard().isPresent());
        assertEquals(List.of("poi-1"), written());
        assertTrue(book.undoDiscard().isEmpty());
    }

    @Test
    void aFormThatAnOlderVersionKeptIsTakenOverOnce() {
        List<String> taken = new ArrayList<>();
        book.load(form("old"), () -> taken.add("taken"), restored::add);
        assertEquals(List.of("taken"), taken);
        assertEquals(List.of("old"), written());
        assertEquals(form("old"), restored.getFirst().form());
    }

    @Test
    void aDraftOfAnotherProfileIsAnothers() {
        book.typed(form("poi-1"), false);
        book.flush();
        DraftBook other = book("q");
        other.load(null, () -> {}, restored::add);
        assertEquals(List.of(), restored);
        assertEquals(List.of(), other.all());
    }

    private DraftBook book(String profile) {
        return new DraftBook(new Ledger(journal, profile, Runnable::run), line);
    }

    private List<String> written() {
        return JournalInHand.done(journal.drafts("p")).stream()
                .map(one -> one.form().name())
                .toList();
    }

    private static EndpointDraft form(String name) {
        return new EndpointDraft(name, "inbound", "eu-de", List.of(new IpDraft("net-a", ""), IpDraft.EMPTY));
    }
}
