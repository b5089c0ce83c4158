package org.resolverdesk.ui.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resolverdesk.config.profile.ProfileIds;
import org.resolverdesk.model.Profile;

/// The profiles that the user has, in the order of the menu, without the rehearsal. JavaFX thread only; needs no
/// toolkit.
public final class ProfileBook {
    private final ObservableList<Profile> all = FXCollections.observableArrayList();
    private final ObservableList<Profile> allToRead = FXCollections.unmodifiableObservableList(all);
    private final ProfileIds ids;
    private final Consumer<List<Profile>> save;

    /// `save` is told of each change what there is now.
    public ProfileBook(List<Profile> kept, ProfileIds ids, Consumer<List<Profile>> save) {
        all.setAll(kept);
        this.ids = ids;
        this.save = save;
    }

    public ObservableList<Profile> all() {
        return allToRead;
    }

    public ProfileIds ids() {
        return ids;
    }

    public String nextId() {
        return ids.next(all.stream().map(Profile::id).collect(Collectors.toSet()));
    }

    public Optional<Profile> byId(String id) {
        return all.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /// All but the one of that id.
    public List<Profile> others(String id) {
        return all.stream().filter(profile -> !profile.id().equals(id)).toList();
    }

    /// Keeps one: in place of the one of its id, or at the end.
    public void keep(Profile profile) {
        List<Profile> next = new ArrayList<>(all);
        int at = place(profile.id());
        if (at < 0) {
            next.add(profile);
        } else {
            next.set(at, profile);
        }
        set(next);
    }

    public void remove(String id) {
        set(others(id));
    }

    private int place(String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void set(List<Profile> next) {
        if (!next.equals(all)) {
            all.setAll(next);
            save.accept(List.copyOf(next));
        }
    }

    /// The ids that are in use.
    public Set<String> takenIds() {
        return all.stream().map(Profile::id).collect(Collectors.toSet());
    }
}
