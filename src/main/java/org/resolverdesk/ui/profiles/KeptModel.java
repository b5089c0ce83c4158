package org.resolverdesk.ui.profiles;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resolverdesk.config.secret.Safe.Held;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.config.secret.Secrets.Outcome;

/// Which secrets are kept where; never the secrets. JavaFX thread only; needs no toolkit.
public final class KeptModel {
    private final Vault vault;
    private final Function<String, Optional<String>> names;
    private final Consumer<String> copy;
    private final ObservableList<Held> held = FXCollections.observableArrayList();
    private final ObservableList<Held> heldToRead = FXCollections.unmodifiableObservableList(held);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unavailable = new ReadOnlyBooleanWrapper();

    /// `names` says the name of the profile with an id, if it is there still; `copy` puts a secret on the clipboard
    /// for a short time.
    KeptModel(Vault vault, Function<String, Optional<String>> names, Consumer<String> copy) {
        this.vault = vault;
        this.names = names;
        this.copy = copy;
    }

    ObservableList<Held> held() {
        return heldToRead;
    }

    /// Whether the list is what there is.
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Whether the keychain didn't do what was asked.
    ReadOnlyBooleanProperty unavailableProperty() {
        return unavailable.getReadOnlyProperty();
    }

    /// The id, where the profile is gone.
    String profile(Held one) {
        return names.apply(one.name().profileId()).orElse(one.name().profileId());
    }

    void refresh() {
        vault.list(this::show);
    }

    void forget(Held one) {
        vault.forget(one.name(), outcome -> {
            unavailable.set(outcome != Outcome.DONE);
            refresh();
        });
    }

    /// A token is what other tools ask for; a password or key is nobody else's business.
    boolean copies(Held one) {
        return one.name().kind() == SecretKind.TOKEN;
    }

    void copy(Held one) {
        vault.open(one.name().profileId(), List.of(one.name().kind()), opened -> {
            unavailable.set(opened.locked());
            opened.secrets().values().forEach(secret -> copy.accept(secret.reveal()));
        });
    }

    private void show(List<Held> now) {
        held.setAll(now);
        read.set(true);
    }
}
