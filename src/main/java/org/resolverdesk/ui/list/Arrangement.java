package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.EndpointEntry;

/// The rows to show, in order, and what was found on the way. Made in the background, from facts alone.
record Arrangement(Question question, List<EndpointEntry> rows, Tally tally, int moved) {

    /// What is to be shown of the facts.
    ///
    /// - `pinned`: rows that are shown whatever the filter says
    /// - `held`: the rows on screen where their order must stay, null where it is free
    /// - `byUser`: the user asked for another order or other rows, so that nothing holds them back
    record Question(
            List<Facts> facts,
            Set<EndpointEntry> pinned,
            Sift sift,
            Scope scope,
            Sort sort,
            @Nullable List<EndpointEntry> held,
            boolean byUser) {}

    static Arrangement of(Question question, Said said) {
        List<Facts> taken = new ArrayList<>();
        Tally tally = sift(question, said, taken);
        taken.sort(Order.of(question.sort()));
        List<EndpointEntry> wanted = taken.stream().map(Facts::row).toList();
        List<EndpointEntry> held = question.held();
        if (held == null || held.isEmpty()) {
            return new Arrangement(question, wanted, tally, 0);
        }
        List<EndpointEntry> present = question.facts().stream().map(Facts::row).toList();
        Hold hold = Hold.of(held, present, wanted);
        return new Arrangement(question, hold.rows(), tally, hold.moved());
    }

    private static Tally sift(Question question, Said said, List<Facts> taken) {
        Sift sift = question.sift();
        int all = 0;
        int inbound = 0;
        int outbound = 0;
        int besides = 0;
        int unread = 0;
        for (Facts facts : question.facts()) {
            boolean match = sift.takesAll() || sift.takes(facts, said);
            if (match) {
                all++;
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
        return new Tally(question.facts().size(), all, inbound, outbound, besides, unread);
    }
}
