package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.resolverdesk.export.Pasted;
import org.resolverdesk.export.RowsPaste;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Subnet;

/// Rows from the clipboard into the IP table, and what of them found no place: named, never dropped. JavaFX
/// thread only; needs no toolkit.
public final class PasteModel {

    /// What was left out of the last paste: parts that make no row, and rows for which there was no room.
    public record Left(List<Pasted.Problem> problems, List<IpDraft> rows) {
        static final Left NOTHING = new Left(List.of(), List.of());

        public Left {
            problems = List.copyOf(problems);
            rows = List.copyOf(rows);
        }

        boolean nothing() {
            return problems.isEmpty() && rows.isEmpty();
        }
    }

    private final ReadOnlyObjectWrapper<Left> left = new ReadOnlyObjectWrapper<>(Left.NOTHING);
    private final FormModel form;
    private final Supplier<List<Subnet>> subnets;

    public PasteModel(FormModel form, Supplier<List<Subnet>> subnets) {
        this.form = form;
        this.subnets = subnets;
        form.addLoadListener(this::forget);
    }

    public ReadOnlyObjectProperty<Left> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Fills rows from `start` on. False, with nothing done, where the text is one value, which is the field's
    /// own business.
    public boolean paste(String text, RowModel start) {
        if (oneValue(text)) {
            return false;
        }
        Pasted pasted = RowsPaste.parse(text, subnets.get());
        List<IpDraft> homeless = pasted.rows().isEmpty() ? List.of() : form.fill(start, pasted.rows());
        left.set(new Left(new ArrayList<>(pasted.problems()), homeless));
        return true;
    }

    public void forget() {
        left.set(Left.NOTHING);
    }

    private static boolean oneValue(String text) {
        String value = text.strip();
        return value.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ';')
                && !value.startsWith("{")
                && !value.startsWith("[");
    }
}
