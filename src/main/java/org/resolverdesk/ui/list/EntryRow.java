package org.resolverdesk.ui.list;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.ui.part.Icon;

/// A row: opens on a click, says itself in a sentence, and marks what has an outcome that nobody knows.
final class EntryRow extends TableRow<EndpointEntry> {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    /// In px: what is left of the ground above a row, and the bar.
    private static final double LINE = 1;

    private static final double BAR = 3;

    private final CellParts parts;
    private final Follower follower = new Follower(EntryRow::sources, this::show);
    private final Icon chevron = Icon.of(Feather.CHEVRON_RIGHT, "muted", "row-chevron");

    /// What marks the chosen row: a tint, and a bar at its left. Regions of their own, since one with more than
    /// one background is drawn as a stretched image, which is slow in software.
    private final Region tint = part("row-tint");

    private final Region bar = part("row-bar");

    EntryRow(CellParts parts, Consumer<EndpointEntry> open) {
        this.parts = parts;
        chevron.setManaged(false);
        sceneProperty().addListener(change -> follow());
        setOnMouseClicked(event -> {
            EndpointEntry row = getItem();
            if (row != null && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                open.accept(row);
            }
        });
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }

    @Override
    protected void updateItem(@Nullable EndpointEntry row, boolean empty) {
        if (row != getItem()) {
            // Another is in sight, which the list says at a tick.
            parts.now().changesIn(Duration.ZERO);
        }
        super.updateItem(row, empty);
        chevron.setVisible(row != null && !empty);
        follow();
    }

    /// The chevron isn't a column: it stays at the right edge, wherever columns are moved.
    @Override
    protected Skin<?> createDefaultSkin() {
        return new TableRowSkin<>(this) {
            @Override
            protected void layoutChildren(double x, double y, double w, double h) {
                super.layoutChildren(x, y, w, h);
                if (!getChildren().contains(chevron)) {
                    getChildren().addAll(0, List.of(tint, bar));
                    getChildren().add(chevron);
                }
                tint.resizeRelocate(0, LINE, getWidth(), h - LINE);
                bar.resizeRelocate(0, LINE, BAR, h - LINE);
                double size = chevron.prefWidth(-1);
                double edge = getTableView().getWidth() - getTableView().snappedRightInset();
                double room = ColumnWidths.CHEVRON * getFont().getSize() / ColumnWidths.TEXT;
                chevron.relocate(edge - room, (h - chevron.prefHeight(-1)) / 2);
                chevron.setVisible(!isEmpty() && size > 0);
            }
        };
    }

    private void follow() {
        EndpointEntry row = getScene() == null || isEmpty() ? null : getItem();
        follower.follow(row);
        if (row == null) {
            setAccessibleText(null);
            pseudoClassStateChanged(UNKNOWN, false);
        }
    }

    private static List<? extends ObservableValue<?>> sources(EndpointEntry row) {
        return List.of(
                row.nameProperty(),
                row.stateProperty(),
                row.directionProperty(),
                row.ipsProperty(),
                row.ipCountProperty(),
                row.ipsKnownProperty());
    }

    private void show(EndpointEntry row) {
        setAccessibleText(parts.said().row(row));
        pseudoClassStateChanged(UNKNOWN, row.stateProperty().get() instanceof EntryState.OutcomeUnknown);
    }
}
