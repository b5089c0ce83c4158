package org.resolverdesk.ui.list;

import java.util.Optional;
import org.resolverdesk.model.Direction;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.ui.part.Texts;

/// The words for what a row is. States are the service's own; ours are for what only this computer knows.
final class Said {
    private final Texts texts;
    private final String sending;
    private final String unknown;
    private final String absent;
    private final String nameTaken;
    private final String inbound;
    private final String outbound;

    Said(Texts texts) {
        this.texts = texts;
        sending = texts.of("list.state.sending");
        unknown = texts.of("list.state.unknown");
        absent = texts.of("list.state.absent");
        nameTaken = texts.of("list.state.name-taken");
        inbound = texts.of("list.direction.inbound");
        outbound = texts.of("list.direction.outbound");
    }

    String state(EntryState state) {
        return switch (state) {
            case EntryState.Seen(var status) -> status.word();
            case EntryState.Sending() -> sending;
            case EntryState.Held held -> texts.of("list.state.held");
            case EntryState.OutcomeUnknown(String reason, boolean looking, var looked) ->
                switch (looked) {
                    case EntryState.Looked.NotYet notYet -> unknown;
                    case EntryState.Looked.Absent isntThere -> absent;
                    case EntryState.Looked.NameTaken other -> nameTaken;
                };
        };
    }

    /// A word that we don't know stays as it is.
    String direction(String word) {
        Optional<Direction> known = Direction.of(word);
        return known.isEmpty() ? word : known.get() == Direction.INBOUND ? inbound : outbound;
    }

    /// The addresses in words: how many are ACTIVE of how many, or how many there are while nothing else is
    /// known.
    String addresses(EndpointEntry row) {
        Addresses all = Addresses.of(row);
        return all.known()
                ? texts.of("list.addresses.active", Integer.toString(all.active()), Integer.toString(all.count()))
                : texts.of("list.addresses.count", all.count());
    }

    /// The whole row in a sentence, for who listens.
    String row(EndpointEntry row) {
        return texts.of(
                "list.row",
                row.nameProperty().get(),
                state(row.stateProperty().get()),
                direction(row.directionProperty().get()),
                addresses(row));
    }
}
