package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.resolverdesk.store.EndpointEntry;

/// The way to the rows to show, and what was found on it. Made in the background, from facts alone.
record Arrangement(Question question, Step step, Tally tally, int moved) {

    /// What is to be shown.
    ///
    /// - `pinned`: rows that are shown whatever the filter says
    /// - `shown`: the rows on screen, whose order must stay where `hold`
    /// - `byUser`: the user asked for another order or other rows, so that nothing holds them back
    record Question(
            News news,
            Set<EndpointEntry> pinned,
            Sift sift,
            Scope scope,
            Sort sort,
            List<EndpointEntry> shown,
            boolean hold,
            boolean byUser) {}

    static Arrangement of(Question question, Ledger ledger, Said said) {
        List<Facts> all = ledger.after(question.news(), question.sort());
        List<Facts> taken = new ArrayList<>();
        Tally tally = sift(question, all, said, taken);
        List<EndpointEntry> wanted = taken.stream().map(Facts::row).toList();
        List<EndpointEntry> shown = question.shown();
        if (!question.hold() || shown.isEmpty()) {
            return new Arrangement(question, Step.between(shown, wanted), tally, 0);
        }
        Hold hold = Hold.of(shown, all.stream().map(Facts::row).toList(), wanted);
        return new Arrangement(question, Step.between(shown, hold.rows()), tally, hold.moved());
    }

    private static Tally sift(Question question, List<Facts> all, Said said, List<Facts> taken) {
        Sift sift = question.sift();
        int through = 0;
        int inbound = 0;
        int outbound = 0;
        int besides = 0;
        int unread = 0;
        for (Facts facts : all) {
            boolean match = sift.takesAll() || sift.takes(facts, said);
            if (match) {
                through++;
                inbound += facts.inbound() ? 1 : 0;
                outbound += facts.outbound() ? 1 : 0;
            } else if (!facts.ipsKnown() && !facts.ours()) {
                unread++;
            }
            if (match && question.scope().takes(facts.direction())) {
                taken.add(facts);
            } else if (facts.ours() || question.pinned().contains(facts.row())) {
                taken.add(facts);
                besides++;
            }
        }
        return new Tally(all.size(), through, inbound, outbound, besides, unread);
    }
}
