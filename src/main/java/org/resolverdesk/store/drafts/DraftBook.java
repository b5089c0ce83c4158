package org.resolverdesk.store.drafts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.store.submit.Ledger;
import org.resolverdesk.store.submit.Line;

/// One profile's drafts, and which of them is in the form. Screen thread.
public final class DraftBook {
    /// The first change after a pause is written at once, and those that follow closely together after this time:
    /// so each is on the disk within 500 ms, even where the disk is busy.
    private static final Duration APART = Duration.ofMillis(150);

    private static final long IDS_A_MILLI = 1000;

    private final Ledger ledger;
    private final Line line;
    private final ObservableList<Draft> drafts = FXCollections.observableArrayList();
    private final ObservableList<Draft> all = FXCollections.unmodifiableObservableList(drafts);
    private final ReadOnlyObjectWrapper<@Nullable Draft> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Draft> discarded = new ReadOnlyObjectWrapper<>();
    private boolean unwritten;
    private boolean pausing;
    private long lastId;

    public DraftBook(Ledger ledger, Line line) {
        this.ledger = ledger;
        this.line = line;
    }

    /// The last changed first; the one in the form among them.
    public ObservableList<Draft> all() {
        return all;
    }

    /// The one that is in the form; null where nothing has been typed there.
    public ReadOnlyObjectProperty<@Nullable Draft> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The one that was discarded last and can be brought back; null where there is none.
    public ReadOnlyObjectProperty<@Nullable Draft> discardedProperty() {
        return discarded.getReadOnlyProperty();
    }

    /// Reads what was kept. `restore` is told the one that was in the form when the program ended; it should
    /// take it only into a form in which nothing has been typed since, and then [#open] it. `left` is one that
    /// was kept elsewhere before; `taken` runs, on a thread of the journal's, once it is in the journal.
    public void load(@Nullable EndpointDraft left, Runnable taken, Consumer<Draft> restore) {
        ledger.drafts(kept -> {
            Draft inForm = null;
            for (Draft draft : kept.or(List.of())) {
                lastId = Math.max(lastId, draft.id());
                if (draft.open()) {
                    inForm = draft;
                }
                drafts.add(with(draft, draft.form(), draft.changed(), false));
            }
            if (left != null) {
                Draft over = fresh(left, false);
                replace(over);
                ledger.keep(over, taken);
                restore.accept(over);
            } else if (inForm != null) {
                restore.accept(inForm);
            }
        });
    }

    /// The form as it is now, after a change. What is emptied is forgotten: an endpoint was made of it, or it
    /// was cleared by hand.
    public void typed(EndpointDraft form, boolean untouched) {
        Draft now = current.get();
        if (untouched) {
            if (now != null) {
                forget(now);
            }
        } else if (now == null) {
            put(fresh(form, true));
            soon();
        } else if (!now.form().equals(form)) {
            put(with(now, form, line.now(), true));
            soon();
        }
    }

    /// Puts that one into the form: the caller does so with what this answers. What was there stays a draft.
    public EndpointDraft open(Draft draft) {
        begin();
        Draft opened = with(draft, draft.form(), draft.changed(), true);
        put(opened);
        ledger.keep(opened);
        return opened.form();
    }

    /// What is in the form stays a draft, and the form is for another: the caller empties it.
    public void begin() {
        Draft before = current.get();
        if (before != null) {
            unwritten = false;
            current.set(null);
            Draft closed = with(before, before.form(), before.changed(), false);
            replace(closed);
            ledger.keep(closed);
        }
    }

    /// A new draft, which isn't in the form.
    public Draft add(EndpointDraft form) {
        Draft draft = fresh(form, false);
        replace(draft);
        ledger.keep(draft);
        return draft;
    }

    public void rename(Draft draft, String name) {
        Draft is = find(draft.id()).orElse(null);
        if (is != null && !is.name().equals(name)) {
            Draft named = new Draft(is.id(), is.profile(), name, is.form(), is.made(), is.changed(), is.open());
            put(named);
            ledger.keep(named);
        }
    }

    /// Throws it away; it can be brought back until the next is. Where it is in the form the caller empties
    /// that.
    public void discard(Draft draft) {
        find(draft.id()).ifPresent(is -> {
            forget(is);
            discarded.set(is);
        });
    }

    /// Brings back what was discarded last.
    public Optional<Draft> undoDiscard() {
        Draft back = discarded.get();
        discarded.set(null);
        if (back == null) {
            return Optional.empty();
        }
        Draft draft = with(back, back.form(), back.changed(), false);
        replace(draft);
        ledger.keep(draft);
        return Optional.of(draft);
    }

    /// Writes what isn't written yet.
    public void flush() {
        Draft now = current.get();
        if (unwritten && now != null) {
            unwritten = false;
            ledger.keep(now);
        }
    }

    private void soon() {
        unwritten = true;
        if (!pausing) {
            flush();
            pause();
        }
    }

    /// Lets changes gather, and goes on with that as long as there are any.
    private void pause() {
        pausing = true;
        line.after(APART, () -> {
            pausing = false;
            if (unwritten) {
                soon();
            }
        });
    }

    private void forget(Draft draft) {
        if (is(current.get(), draft)) {
            current.set(null);
            unwritten = false;
        }
        drafts.removeIf(one -> one.id() == draft.id());
        ledger.discard(draft.id());
    }

    /// In the list, and in the form where it is that one.
    private void put(Draft draft) {
        replace(draft);
        if (draft.open()) {
            current.set(draft);
        }
    }

    private void replace(Draft draft) {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).id() == draft.id()) {
                drafts.set(i, draft);
                return;
            }
        }
        drafts.addFirst(draft);
    }

    private Draft fresh(EndpointDraft form, boolean open) {
        Instant now = line.now();
        lastId = Math.max(lastId + 1, now.toEpochMilli() * IDS_A_MILLI);
        return new Draft(lastId, ledger.profile(), "", form, now, now, open);
    }

    private Optional<Draft> find(long id) {
        return drafts.stream().filter(one -> one.id() == id).findFirst();
    }

    private static boolean is(@Nullable Draft one, Draft other) {
        return one != null && one.id() == other.id();
    }

    private static Draft with(Draft draft, EndpointDraft form, Instant changed, boolean open) {
        return new Draft(draft.id(), draft.profile(), draft.name(), form, draft.made(), changed, open);
    }
}
