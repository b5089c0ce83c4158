package org.resolverdesk.ui.inspector;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.export.CallText;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.ui.part.Texts;

/// One line a call, the newest first. Times are of this computer's zone.
final class CallTable extends TableView<Exchange> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// A column's key, its share of the width, and the least that it needs, in px at 100 %.
    private enum Kind {
        TIME(90),
        METHOD(80),
        PATH(420),
        STATUS(150),
        TOOK(80),
        ID(150);

        private final double width;

        Kind(double width) {
            this.width = width;
        }
    }

    private final Texts texts;

    CallTable(Texts texts, InspectorModel model) {
        this.texts = texts;
        setId("calls");
        getStyleClass().add("call-table");
        setItems(model.shown());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(Kind.TIME, call -> TIME.format(call.at().atZone(ZoneId.systemDefault())));
        column(Kind.METHOD, Exchange::method);
        column(Kind.PATH, CallText::path);
        column(Kind.STATUS, CallTable::status);
        column(
                Kind.TOOK,
                call -> texts.of("inspector.took", Long.toString(call.took().toMillis())));
        column(Kind.ID, CallText::requestId);
        setRowFactory(_ -> new Row());
        Label nothing = new Label();
        nothing.getStyleClass().add("muted");
        nothing.setText(texts.of(model.isEmpty() ? "inspector.none" : "inspector.no-match"));
        itemsProperty().get().addListener((ListChangeListener<Exchange>)
                change -> nothing.setText(texts.of(model.isEmpty() ? "inspector.none" : "inspector.no-match")));
        setPlaceholder(nothing);
        getSelectionModel().selectedItemProperty().addListener((value, old, call) -> {
            if (call != null || getItems().isEmpty()) {
                model.selectedProperty().set(call);
            }
        });
    }

    /// The status with the service's code; a dash where no answer came.
    static String status(Exchange call) {
        String code = CallText.code(call);
        return call.status() == 0 ? "–" : call.status() + (code.isEmpty() ? "" : "  " + code);
    }

    private void column(Kind kind, Function<Exchange, String> words) {
        String key = kind.name().toLowerCase(Locale.ROOT);
        TableColumn<Exchange, String> column = new TableColumn<>(texts.of("inspector.column." + key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(kind.width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("call-" + key);
        getColumns().add(column);
    }

    private static final class Row extends TableRow<Exchange> {
        @Override
        protected void updateItem(@Nullable Exchange call, boolean empty) {
            super.updateItem(call, empty);
            pseudoClassStateChanged(FAILED, call != null && !empty && InspectorModel.failed(call));
        }
    }
}
