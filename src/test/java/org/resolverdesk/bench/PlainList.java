package org.resolverdesk.bench;

import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.resolverdesk.model.Endpoint;

/// The list as it is usually written: a SortedList over a FilteredList over rows that each poll replaces.
final class PlainList {
    private static final double ROW = 62;

    private final Window window;
    private final ObservableList<Endpoint> rows = FXCollections.observableArrayList();
    private final FilteredList<Endpoint> filtered = new FilteredList<>(rows);
    private final VBox root;

    /// JavaFX thread.
    PlainList(Window window) {
        this.window = window;
        TableView<Endpoint> table = new TableView<>();
        table.setFixedCellSize(ROW);
        TableColumn<Endpoint, String> state =
                column("State", endpoint -> endpoint.status().word());
        table.getColumns().add(state);
        table.getColumns().add(column("Name", Endpoint::name));
        table.getColumns().add(column("VPC", endpoint -> String.valueOf(endpoint.vpcId())));
        table.getColumns().add(column("Direction", Endpoint::direction));
        table.getColumns().add(column("Addresses", endpoint -> Integer.toString(endpoint.ipAddressCount())));
        table.getColumns().add(column("Made", endpoint -> String.valueOf(endpoint.createTime())));
        SortedList<Endpoint> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSortOrder().add(state);
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(table);
    }

    private static TableColumn<Endpoint, String> column(String title, Function<Endpoint, String> value) {
        TableColumn<Endpoint, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }

    VBox root() {
        return root;
    }

    /// JavaFX thread.
    void filter(String text) {
        filtered.setPredicate(endpoint -> endpoint.name().contains(text));
    }

    /// How many rows are shown. JavaFX thread.
    int shown() {
        return filtered.size();
    }

    /// Shows what a poll gave; done when it is on screen.
    Future<Void> poll(List<Endpoint> all) {
        return Window.call(() -> {
            rows.setAll(all);
            return window.whenLaidOut(() -> true);
        });
    }
}
