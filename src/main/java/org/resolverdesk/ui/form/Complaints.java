package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.spec.Code;
import org.resolverdesk.spec.Finding;
import org.resolverdesk.spec.Weight;

/// When a field complains: rewarded early, punished late. A message appears when a field with a wrong value is
/// left, goes the moment the value is right, and at a try to submit all appear. What can't become right by
/// typing on is hinted at once.
final class Complaints {
    /// No further key mends these, so it helps to say them while the field still has the focus.
    private static final Set<Code> AT_ONCE = EnumSet.of(
            Code.NAME_TOO_LONG, Code.NAME_CHARACTER, Code.NAME_SCRIPT, Code.NAME_SPACE, Code.ROWS_TOO_MANY, Code.IP_V6);

    /// Findings that more than one row shares: judged when a row is left, and said at every row concerned.
    private static final Set<Code> ACROSS_ROWS =
            EnumSet.of(Code.IP_REPEATED, Code.SUBNET_OTHER_VPC, Code.SUBNET_ONLY_ONE);

    private final ObservableMap<Spot, Complaint> shown = FXCollections.observableHashMap();
    private final Set<Spot> hadContent = new HashSet<>();
    private final Set<Spot> visited = new HashSet<>();
    private final Set<Spot> complaining = new HashSet<>();
    private Map<Spot, List<Finding>> found = Map.of();
    private @Nullable Spot focus;
    private @Nullable Spot refusedAt;
    private ApiFailure.@Nullable Refused refused;

    /// What is said now, by spot. Changes on the JavaFX thread only.
    ObservableMap<Spot, Complaint> shown() {
        return shown;
    }

    /// New findings, after any change of the form or of what is known.
    void found(Map<Spot, List<Finding>> now) {
        found = now;
        complaining.removeIf(spot -> !now.containsKey(spot));
        now.forEach((spot, findings) -> {
            // The world can make a value wrong that was right when its field was left.
            if (visited.contains(spot) && !spot.equals(focus) && !onlyAcross(findings)) {
                complaining.add(spot);
            }
        });
        show();
    }

    private static boolean onlyAcross(List<Finding> findings) {
        return findings.stream().allMatch(finding -> ACROSS_ROWS.contains(finding.code()));
    }

    /// Whether a spot has content, told at each change of it: an empty field is no offence until it has had
    /// some.
    void content(Spot spot, boolean some) {
        if (some) {
            hadContent.add(spot);
        }
    }

    void entered(Spot spot) {
        focus = spot;
        show();
    }

    /// The spot was left, or its value was chosen rather than typed.
    void left(Spot spot) {
        if (spot.equals(focus)) {
            focus = null;
        }
        if (hadContent.contains(spot)) {
            visited.add(spot);
            complaining.add(spot);
        }
        if (spot.row() != 0) {
            leftRow(spot);
        }
        found(found);
    }

    private void leftRow(Spot spot) {
        for (Map.Entry<Spot, List<Finding>> entry : found.entrySet()) {
            Spot other = entry.getKey();
            boolean sameRow = other.row() == spot.row() && hadContent.contains(other);
            boolean across = entry.getValue().stream().anyMatch(finding -> ACROSS_ROWS.contains(finding.code()));
            if ((sameRow || across) && !other.equals(focus)) {
                complaining.add(other);
            }
        }
    }

    /// A try to submit: everything is said.
    void showAll() {
        complaining.addAll(found.keySet());
        show();
    }

    /// What the service said of a spot is said until it is [#forgiven].
    void refused(Spot spot, ApiFailure.Refused failure) {
        refusedAt = spot;
        refused = failure;
        show();
    }

    void forgiven() {
        refusedAt = null;
        refused = null;
        show();
    }

    void reset() {
        refusedAt = null;
        refused = null;
        hadContent.clear();
        visited.clear();
        complaining.clear();
        found = Map.of();
        shown.clear();
    }

    private void show() {
        Map<Spot, Complaint> next = new LinkedHashMap<>();
        found.forEach((spot, findings) -> {
            Complaint complaint = complaint(spot, findings);
            if (complaint != null) {
                next.put(spot, complaint);
            }
        });
        if (refusedAt != null) {
            List<Finding> ours = complaining.contains(refusedAt) ? found.getOrDefault(refusedAt, List.of()) : List.of();
            next.put(refusedAt, new Complaint(ours, false, refused));
        }
        shown.keySet().removeIf(spot -> !next.containsKey(spot));
        next.forEach((spot, complaint) -> {
            if (!Objects.equals(shown.get(spot), complaint)) {
                shown.put(spot, complaint);
            }
        });
    }

    private @Nullable Complaint complaint(Spot spot, List<Finding> findings) {
        if (complaining.contains(spot)) {
            return new Complaint(findings, false);
        }
        List<Finding> early = new ArrayList<>();
        for (Finding finding : findings) {
            boolean hint = AT_ONCE.contains(finding.code()) && finding.weight() == Weight.ERROR;
            if (hint && hadContent.contains(spot)) {
                early.add(finding);
            }
        }
        return early.isEmpty() ? null : new Complaint(early, true);
    }
}
