package org.resolverdesk.ui.trouble;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The troubles that are not read yet, oldest first; the same one isn't said twice at a time. JavaFX thread only.
public final class TroubleModel {
    private final ObservableList<Trouble> unread = FXCollections.observableArrayList();
    private final ObservableList<Trouble> unreadToRead = FXCollections.unmodifiableObservableList(unread);

    public ObservableList<Trouble> unread() {
        return unreadToRead;
    }

    public void tell(Trouble trouble) {
        if (!unread.contains(trouble)) {
            unread.add(trouble);
        }
    }

    public void read(Trouble trouble) {
        unread.remove(trouble);
    }
}
