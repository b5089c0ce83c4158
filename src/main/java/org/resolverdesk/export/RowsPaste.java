package org.resolverdesk.export;

import java.util.List;
import org.resolverdesk.model.Subnet;

/// Reads rows of the IP table from pasted text: lines, TSV, CSV (also with semicolons), with or without a
/// header, or JSON (addresses, rows, or a whole request). Nothing is dropped without being named.
public final class RowsPaste {
    /// As much as is read, in UTF-16 units.
    public static final int MAX_CHARACTERS = 1 << 20;

    private RowsPaste() {}

    /// `subnets` turns names, CIDRs and neutron ids into ids; empty where they aren't known.
    public static Pasted parse(String text, List<Subnet> subnets) {
        if (text.length() > MAX_CHARACTERS) {
            return new Pasted(List.of(), List.of(new Pasted.Problem(0, "", Pasted.Reason.TOO_LARGE)));
        }
        RowReader rows = new RowReader(new SubnetTokens(subnets));
        String start = Blanks.trim(text);
        if (start.startsWith("{") || start.startsWith("[")) {
            new PastedJson(rows).read(text);
        } else {
            new PastedLines(rows).read(text);
        }
        return rows.pasted();
    }
}
