package org.resolverdesk.ui.list;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.skin.TableCellSkin;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.ui.part.Hint;

/// A cell that follows the properties of the row it shows, and only while it is in a window.
abstract class EntryCell extends TableCell<EndpointEntry, EndpointEntry> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Region body;
    private final Follower follower = new Follower(this::sources, this::show);
    private final Hint hint = new Hint(this);

    /// `body` is what the cell shows of a row; it fills the cell.
    EntryCell(Region body) {
        this.body = body;
        // It stays, seen or not: a node that comes back is styled anew, which costs more than all the rest.
        body.setVisible(false);
        setGraphic(body);
        getStyleClass().add("entry-cell");
        sceneProperty().addListener(change -> follow());
    }

    /// What of a row it shows; the same for the same row.
    abstract List<? extends ObservableValue<?>> sources(EndpointEntry row);

    abstract void show(EndpointEntry row);

    /// Keeps the mark of the cell that keys act on.
    final void markCurrent(Column column, ObservableValue<CurrentCell.@Nullable At> current) {
        InvalidationListener mark = change -> {
            CurrentCell.At at = current.getValue();
            pseudoClassStateChanged(CURRENT, at != null && at.column() == column && at.row() == getItem());
        };
        // The two live as long as the table does.
        current.addListener(mark);
        itemProperty().addListener(mark);
    }

    /// Says more on hover; an empty text nothing.
    final void hint(String text) {
        hint.say(text);
    }

    /// Gives a node a style class or takes it away. Nothing where it is so already: else it is styled anew.
    static void style(Node node, String styleClass, boolean has) {
        if (has && !node.getStyleClass().contains(styleClass)) {
            node.getStyleClass().add(styleClass);
        } else if (!has) {
            node.getStyleClass().remove(styleClass);
        }
    }

    @Override
    protected void updateItem(@Nullable EndpointEntry row, boolean empty) {
        super.updateItem(row, empty);
        body.setVisible(row != null && !empty);
        follow();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TableCellSkin<>(this) {
            @Override
            protected void layoutChildren(double x, double y, double w, double h) {
                super.layoutChildren(x, y, w, h);
                body.resizeRelocate(x, y, w, h);
            }
        };
    }

    private void follow() {
        follower.follow(getScene() == null || isEmpty() ? null : getItem());
    }
}
