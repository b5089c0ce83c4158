package org.resolverdesk.ui.inspector;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.export.CallText;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.ui.part.Hint;
import org.resolverdesk.ui.part.Texts;

/// One line a call, the newest first. Times are of this computer's zone.
final class CallTable extends TableView<Exchange> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// The font that widths are measured against: 13 px at 100 %.
    private static final double FONT = 13;

    /// A column with its share of the width, and the least that it needs, in px at 100 %.
    private enum Kind {
        TIME(88, 82),
        METHOD(86, 78),
        PATH(430, 110),
        STATUS(150, 96),
        TOOK(84, 72),
        ID(150, 92);

        private final double width;
        private final double least;

        Kind(double width, double least) {
            this.width = width;
            this.least = least;
        }
    }

    private final Texts texts;
    private final Map<Kind, TableColumn<Exchange, String>> columns = new EnumMap<>(Kind.class);

    /// Widths follow `font`, which follows the zoom.
    CallTable(Texts texts, InspectorModel model, ObservableValue<Font> font) {
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
        font.addListener((value, old, now) -> scale(now.getSize() / FONT));
        scale(font.getValue().getSize() / FONT);
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
        column.setCellFactory(_ -> new Cell());
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("call-" + key);
        columns.put(kind, column);
        getColumns().add(column);
    }

    private void scale(double factor) {
        columns.forEach((kind, column) -> {
            column.setMinWidth(kind.least * factor);
            column.setPrefWidth(kind.width * factor);
        });
    }

    /// Leaves out the middle where there is no room: paths and ids differ at their ends. Says all of it on hover.
    private static final class Cell extends TableCell<Exchange, String> {
        private final Hint whole = new Hint(this);

        Cell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setEllipsisString("…");
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            whole.say(empty || text == null ? "" : text);
        }
    }

    private static final class Row extends TableRow<Exchange> {
        @Override
        protected void updateItem(@Nullable Exchange call, boolean empty) {
            super.updateItem(call, empty);
            pseudoClassStateChanged(FAILED, call != null && !empty && InspectorModel.failed(call));
        }
    }
}
