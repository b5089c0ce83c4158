package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;

/// What is typed in the form, and nothing else: its fields and its rows, which have identities of their own.
final class Fields {

    /// Hears of each change of a value by a person; `some`: whether something stands there now.
    interface Watcher {
        void typed(Spot spot, boolean some);

        /// The same for a value that was set as a part of something larger, which is told by who did that.
        void set(Spot spot, boolean some);
    }

    final StringProperty name = new SimpleStringProperty("");
    final StringProperty direction = new SimpleStringProperty("");
    final StringProperty region = new SimpleStringProperty("");
    final ObservableList<RowModel> rows = FXCollections.observableArrayList();
    private final Watcher watcher;
    private long lastRowId;
    private boolean setting;

    Fields(Watcher watcher) {
        this.watcher = watcher;
        watch(name, Spot.NAME);
        watch(direction, Spot.DIRECTION);
        watch(region, Spot.REGION);
    }

    EndpointDraft draft() {
        List<IpDraft> drafts = rows.stream().map(RowModel::draft).toList();
        return new EndpointDraft(name.get(), direction.get(), region.get(), drafts);
    }

    History.Moment moment() {
        return new History.Moment(draft(), rows.stream().map(RowModel::id).toList());
    }

    /// A draft as a moment whose rows are all new.
    History.Moment fresh(EndpointDraft draft) {
        return new History.Moment(
                draft, draft.rows().stream().map(row -> ++lastRowId).toList());
    }

    /// Puts every field as it was at a moment; rows that are still there stay the same objects, so that focus
    /// stays in them.
    void put(History.Moment moment) {
        setting = true;
        name.set(moment.draft().name());
        direction.set(moment.draft().direction());
        region.set(moment.draft().region());
        List<RowModel> next = new ArrayList<>();
        for (int i = 0; i < moment.rowIds().size(); i++) {
            long id = moment.rowIds().get(i);
            IpDraft draft = moment.draft().rows().get(i);
            int at = indexOf(id);
            RowModel row = at < 0 ? row(id, draft) : rows.get(at);
            row.set(draft);
            next.add(row);
        }
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        setting = false;
    }

    RowModel add(IpDraft draft) {
        RowModel row = row(++lastRowId, draft);
        rows.add(row);
        return row;
    }

    /// Fills rows from `start` on, one a pasted row, adding rows up to `most`. A cell that holds something
    /// isn't overwritten. Answers those that found no place.
    List<IpDraft> fill(RowModel start, List<IpDraft> pasted, int most) {
        List<IpDraft> left = new ArrayList<>();
        int at = Math.max(0, rows.indexOf(start));
        setting = true;
        for (IpDraft draft : pasted) {
            while (at < rows.size() && !fits(rows.get(at), draft)) {
                at++;
            }
            if (at < rows.size()) {
                merge(rows.get(at++), draft);
            } else if (rows.size() < most) {
                merge(add(IpDraft.EMPTY), draft);
                at++;
            } else {
                left.add(draft);
            }
        }
        setting = false;
        return left;
    }

    int indexOf(long rowId) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id() == rowId) {
                return i;
            }
        }
        return -1;
    }

    /// What stands at a spot, to be compared with what stands there later; the whole form where the spot is
    /// gone.
    Object valueAt(Spot spot) {
        int at = indexOf(spot.row());
        return switch (spot.kind()) {
            case NAME -> name.get();
            case DIRECTION -> direction.get();
            case REGION -> region.get();
            case SUBNET, IP -> at < 0 ? draft() : rows.get(at).draft();
            case ROWS -> draft().rows();
            case WHOLE -> draft();
        };
    }

    /// A pasted row without an address is an address that the service picks: a row that has one is none.
    private static boolean fits(RowModel row, IpDraft draft) {
        String subnet = row.subnetIdProperty().get();
        String ip = row.ipProperty().get();
        boolean sameSubnet = draft.subnetId().isEmpty() || subnet.isBlank() || subnet.equals(draft.subnetId());
        return sameSubnet && (ip.isBlank() || ip.equals(draft.ip()));
    }

    private static void merge(RowModel row, IpDraft draft) {
        if (!draft.subnetId().isEmpty()) {
            row.subnetIdProperty().set(draft.subnetId());
        }
        if (!draft.ip().isEmpty()) {
            row.ipProperty().set(draft.ip());
        }
    }

    private RowModel row(long id, IpDraft draft) {
        RowModel row = new RowModel(id, draft);
        watch(row.subnetIdProperty(), Spot.subnet(row));
        watch(row.ipProperty(), Spot.ip(row));
        return row;
    }

    private void watch(StringProperty property, Spot spot) {
        property.addListener((value, old, now) -> {
            if (setting) {
                watcher.set(spot, !now.isBlank());
            } else {
                watcher.typed(spot, !now.isBlank());
            }
        });
    }
}
