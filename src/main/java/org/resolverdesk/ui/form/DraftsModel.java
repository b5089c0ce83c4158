package org.resolverdesk.ui.form;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.store.drafts.DraftBook;

/// The drafts beside the form, and the way of one into it. Every change of the form is kept as it happens.
/// JavaFX thread only; needs no toolkit.
public final class DraftsModel {
    private final DraftBook book;
    private final FormModel form;
    private final BooleanProperty shown = new SimpleBooleanProperty();

    public DraftsModel(DraftBook book, FormModel form) {
        this.book = book;
        this.form = form;
        form.addChangeListener(
                spot -> book.typed(form.draft(), form.untouchedProperty().get()));
    }

    /// Whether the drafts are shown above the form.
    public BooleanProperty shownProperty() {
        return shown;
    }

    public ObservableList<Draft> all() {
        return book.all();
    }

    /// The one in the form; null where nothing is typed.
    public ReadOnlyObjectProperty<@Nullable Draft> currentProperty() {
        return book.currentProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Draft> discardedProperty() {
        return book.discardedProperty();
    }

    /// Puts it into the form; what was there stays a draft.
    public void open(Draft draft) {
        form.load(book.open(draft));
        shown.set(false);
    }

    /// Puts it into the form where nothing has been typed there; false where something has.
    public boolean restore(Draft draft) {
        if (!form.untouchedProperty().get()) {
            return false;
        }
        open(draft);
        return true;
    }

    /// A new draft of that, in the form; what was there stays a draft.
    public void begin(EndpointDraft other) {
        open(book.add(other));
    }

    /// An empty form; what was there stays a draft.
    public void beginAnother() {
        book.begin();
        form.clear();
        shown.set(false);
    }

    public void rename(Draft draft, String name) {
        book.rename(draft, name);
    }

    /// Throws it away, out of the form as well; one step brings it back.
    public void discard(Draft draft) {
        Draft now = book.currentProperty().get();
        boolean inForm = now != null && now.id() == draft.id();
        book.discard(draft);
        if (inForm) {
            form.clear();
        }
    }

    /// Brings back what was discarded last, into the form where nothing is there.
    public void undoDiscard() {
        book.undoDiscard().ifPresent(draft -> {
            if (form.untouchedProperty().get()) {
                form.load(book.open(draft));
            }
        });
    }
}
