package org.resolverdesk.ui.inspector;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.export.CallText;
import org.resolverdesk.model.Exchange;

/// The calls, those that fit the filter, and the one that is looked at. Screen thread.
public final class InspectorModel {
    private final FilteredList<Exchange> shown;
    private final ObservableList<Exchange> all;
    private final Consumer<String> copy;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty failuresOnly = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Exchange> selected = new SimpleObjectProperty<>();

    /// `copy` puts a text on the clipboard.
    public InspectorModel(ObservableList<Exchange> all, Consumer<String> copy) {
        this.all = all;
        this.copy = copy;
        shown = new FilteredList<>(all);
        filter.addListener(change -> sift());
        failuresOnly.addListener(change -> sift());
    }

    ObservableList<Exchange> shown() {
        return shown;
    }

    /// Whether there is any call, fitting or not.
    boolean isEmpty() {
        return all.isEmpty();
    }

    /// Words, each of which has to be in the method, URL, status, code, request id or failure of a call.
    StringProperty filterProperty() {
        return filter;
    }

    BooleanProperty failuresOnlyProperty() {
        return failuresOnly;
    }

    ObjectProperty<@Nullable Exchange> selectedProperty() {
        return selected;
    }

    /// As a command with `$TOKEN`.
    void copyCurl() {
        Exchange call = selected.get();
        if (call != null) {
            copy.accept(CallText.curl(call));
        }
    }

    /// All that was recorded.
    void copyForSupport() {
        Exchange call = selected.get();
        if (call != null) {
            copy.accept(CallText.support(call));
        }
    }

    static boolean failed(Exchange call) {
        return call.status() == 0 || call.status() >= 300 || call.failure() != null;
    }

    private void sift() {
        String[] words = filter.get().strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        boolean failures = failuresOnly.get();
        shown.setPredicate(call -> (!failures || failed(call)) && has(call, words));
    }

    private static boolean has(Exchange call, String[] words) {
        String failure = call.failure() == null ? "" : call.failure();
        String text = String.join(
                        " ",
                        call.method(),
                        call.url(),
                        Integer.toString(call.status()),
                        CallText.code(call),
                        CallText.requestId(call),
                        failure)
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
