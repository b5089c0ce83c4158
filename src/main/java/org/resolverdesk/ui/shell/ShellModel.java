package org.resolverdesk.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.resolverdesk.store.EndpointEntry;

/// Which page and which sheet are shown. JavaFX thread only; needs no toolkit.
public final class ShellModel {
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.ENDPOINTS);
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(new Sheet.None());

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    public ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// The sheet that can be seen: the other pages have none, and the one of the list waits for it.
    public Sheet shownSheet() {
        return page.get() == Page.ENDPOINTS ? sheet.get() : new Sheet.None();
    }

    public void newEndpoint() {
        page.set(Page.ENDPOINTS);
        sheet.set(new Sheet.Form());
    }

    public void open(EndpointEntry entry) {
        page.set(Page.ENDPOINTS);
        sheet.set(new Sheet.Detail(entry));
    }

    /// As another window of the program was left.
    public void goTo(Page otherPage, Sheet otherSheet) {
        page.set(otherPage);
        sheet.set(otherSheet);
    }

    /// Closes the sheet; what was typed in it stays in its model.
    public void closeSheet() {
        sheet.set(new Sheet.None());
    }
}
