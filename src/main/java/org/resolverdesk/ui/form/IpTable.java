package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.MessageLine;
import org.resolverdesk.ui.part.Texts;

/// The table of addresses: its rows, the button for one more, and what is wrong with it as a whole.
final class IpTable extends VBox implements IpRowView.Wishes {
    private final Texts texts;
    private final FormModel form;
    private final FormParts parts;
    private final VBox rows = new VBox();
    private final Button add = new Button();
    private final Label why = new Label();
    private final Label count = new Label();
    private final MessageLine message = new MessageLine("");
    private final FindingText findings;

    IpTable(Texts texts, FormModel form, FormParts parts) {
        this.texts = texts;
        this.form = form;
        this.parts = parts;
        findings = new FindingText(texts);
        getStyleClass().add("field-box");
        Label title = new Label(texts.of("form.ips"));
        title.getStyleClass().add("field-label");
        count.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, count);
        head.getStyleClass().add("field-head");
        add.setText(texts.of("form.row.add"));
        add.setGraphic(Icon.of(Feather.PLUS, "small"));
        add.getStyleClass().addAll("flat", "add-row");
        add.setId("add-row");
        add.setOnAction(event -> addRow());
        why.getStyleClass().addAll("small", "muted");
        HBox foot = new HBox(add, why);
        foot.getStyleClass().add("ip-foot");
        rows.getStyleClass().add("ip-rows");
        VBox box = new VBox(rows, foot);
        box.getStyleClass().addAll("card", "inset", "ip-box");
        getChildren().addAll(head, box, message);
        form.rows().addListener((ListChangeListener<RowModel>) change -> layRows());
        form.complaints().addListener((MapChangeListener<Spot, Complaint>) change -> mark());
        form.reportProperty().addListener((value, old, now) -> mark());
        layRows();
    }

    /// The control at a spot of the table; the button for one more where the table as a whole is meant.
    Node target(Spot spot) {
        for (IpRowView view : views()) {
            if (view.row().id() == spot.row()) {
                return view.input(spot.kind());
            }
        }
        return add;
    }

    /// The spot that a focused node stands for; nothing where it isn't in the table.
    @Nullable
    Spot spotOf(@Nullable Node owner) {
        for (IpRowView view : views()) {
            for (Spot.Kind kind : List.of(Spot.Kind.SUBNET, Spot.Kind.IP)) {
                if (view.input(kind) == owner) {
                    return new Spot(kind, view.row().id());
                }
            }
        }
        return owner == add ? Spot.ROWS : null;
    }

    /// The row that holds the focus, or the first.
    RowModel focusedRow() {
        return views().stream()
                .filter(view -> view.input(Spot.Kind.SUBNET).isFocused()
                        || view.input(Spot.Kind.IP).isFocused())
                .map(IpRowView::row)
                .findFirst()
                .orElse(form.rows().getFirst());
    }

    @Override
    public void enter(RowModel row) {
        int next = form.rows().indexOf(row) + 1;
        if (next < form.rows().size()) {
            focus(form.rows().get(next), Spot.Kind.IP);
        } else {
            add.requestFocus();
        }
    }

    @Override
    public void insertAfter(RowModel row) {
        addRow();
    }

    @Override
    public void remove(RowModel row) {
        int at = form.rows().indexOf(row);
        if (form.removeRow(row)) {
            focus(form.rows().get(Math.min(at, form.rows().size() - 1)), Spot.Kind.IP);
        }
    }

    @Override
    public boolean paste(RowModel row) {
        return parts.paste().paste(parts.clipboard().get(), row);
    }

    private void addRow() {
        form.addRow().ifPresent(row -> {
            boolean placed = !row.subnetIdProperty().get().isBlank();
            focus(row, placed ? Spot.Kind.IP : Spot.Kind.SUBNET);
        });
    }

    private void focus(RowModel row, Spot.Kind kind) {
        target(new Spot(kind, row.id())).requestFocus();
    }

    private List<IpRowView> views() {
        return rows.getChildren().stream().map(IpRowView.class::cast).toList();
    }

    /// Lays the rows out anew, keeping the views of rows that stay, and with them focus and caret.
    private void layRows() {
        List<IpRowView> old = views();
        List<IpRowView> next = new ArrayList<>();
        for (RowModel row : form.rows()) {
            next.add(old.stream()
                    .filter(view -> view.row() == row)
                    .findFirst()
                    .orElseGet(() -> new IpRowView(texts, form, row, parts.choices(), this)));
        }
        if (!next.equals(old)) {
            rows.getChildren().setAll(next);
        }
        mark();
    }

    private void mark() {
        List<IpRowView> views = views();
        List<Spot> problems = form.problems();
        for (int i = 0; i < views.size(); i++) {
            IpRowView view = views.get(i);
            RowModel row = view.row();
            view.number(i, form.canRemove());
            boolean fine = !row.subnetIdProperty().get().isBlank()
                    && !problems.contains(Spot.subnet(row))
                    && !problems.contains(Spot.ip(row));
            IpRowView.Standing standing = !fine
                    ? IpRowView.Standing.OPEN
                    : form.checkedForUse(row) ? IpRowView.Standing.FINE : IpRowView.Standing.UNCHECKED;
            view.show(said(Spot.subnet(row)), said(Spot.ip(row)), standing);
        }
        count.setText(texts.of(
                "form.ips.count",
                Integer.toString(views.size()),
                Integer.toString(form.limits().ipsMax())));
        add.setDisable(!form.canAdd());
        why.setText(
                form.canAdd()
                        ? ""
                        : texts.of(
                                "form.row.add.not",
                                Integer.toString(form.limits().ipsMax())));
        IpRowView.Said whole = said(Spot.ROWS);
        message.show(whole == null ? null : whole.weight(), whole == null ? "" : whole.text());
    }

    private IpRowView.@Nullable Said said(Spot spot) {
        Complaint complaint = form.complaints().get(spot);
        return complaint == null ? null : new IpRowView.Said(complaint.weight(), findings.of(complaint));
    }
}
