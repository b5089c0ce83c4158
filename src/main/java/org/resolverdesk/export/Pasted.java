package org.resolverdesk.export;

import java.util.List;
import org.resolverdesk.model.IpDraft;

/// What a pasted text says: rows, and everything in it that makes none. Rows are not checked: an address that
/// is wrong stands in its row as it was pasted.
public record Pasted(List<IpDraft> rows, List<Problem> problems) {
    public Pasted {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// A part that was left out. `line` counts from 1, and is 0 where the whole text is meant; `text` is the
    /// part, cut to 200 characters.
    public record Problem(int line, String text, Reason reason) {
        private static final int SHOWN = 200;

        public Problem {
            text = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        }
    }

    /// Why a part was left out.
    public enum Reason {
        /// More than [RowsPaste#MAX_CHARACTERS]; nothing was read.
        TOO_LARGE,
        /// It begins like JSON and isn't; nothing was taken.
        NOT_JSON,
        /// Neither an address nor a subnet nor both.
        NOT_UNDERSTOOD,
        /// No subnet has this id, name or CIDR.
        SUBNET_UNKNOWN,
        /// Several subnets have this name or CIDR.
        SUBNET_AMBIGUOUS,
        /// A column or key that rows don't have; the rows were taken without it.
        NOT_PART_OF_A_ROW
    }
}
