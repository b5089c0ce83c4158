package org.resolverdesk.ui.form;

/// Takes what is on the clipboard as rows of the IP table.
@FunctionalInterface
public interface PasteAction {
    /// Fills rows from `start` on. False where the clipboard holds no more than one value, which is the field's own business.
    boolean paste(RowModel start);
}
