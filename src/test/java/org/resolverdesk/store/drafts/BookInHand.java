package org.resolverdesk.store.drafts;

import java.time.InstantSource;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.store.submit.Ledger;
import org.resolverdesk.store.submit.LineInHand;

/// A book of drafts on a journal of its own.
public final class BookInHand {
    private BookInHand() {}

    public static DraftBook of(String profile) {
        LineInHand line = new LineInHand();
        InstantSource clock = line::now;
        return new DraftBook(new Ledger(JournalInHand.fresh(clock), profile, Runnable::run), line);
    }
}
