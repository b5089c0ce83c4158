package org.resolverdesk.ui.profiles;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ObservableList;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.access.Diagnosis;
import org.resolverdesk.store.access.Finding;

/// 'Test connection' of one profile: with what is kept, else what is missing is asked for and isn't kept. JavaFX
/// thread only; needs no toolkit.
public final class TestModel {
    private final Profile profile;
    private final Diagnosis diagnosis;
    private final Vault vault;
    private final ProofModel proof;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper tried = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private boolean closed;

    TestModel(Profile profile, Diagnosis diagnosis, Vault vault) {
        this.profile = profile;
        this.diagnosis = diagnosis;
        this.vault = vault;
        proof = new ProofModel(profile);
    }

    Profile profile() {
        return profile;
    }

    ProofModel proof() {
        return proof;
    }

    ObservableList<Finding> findings() {
        return diagnosis.findings();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return diagnosis.runningProperty();
    }

    /// Whether something has to be typed first.
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /// With what is kept, at once; else it asks.
    void begin() {
        vault.open(profile.id(), proof.needs(), opened -> {
            if (closed) {
                return;
            }
            proof.learn(opened.secrets());
            tried.set(false);
            run();
        });
    }

    /// With what was typed.
    void submit() {
        tried.set(true);
        run();
    }

    /// Ends a test under way; the lines so far stay, and that there would have been more is said.
    void stop() {
        if (diagnosis.runningProperty().get()) {
            diagnosis.cancel();
            stopped.set(true);
        }
    }

    /// Whether the lines are those of a test that was ended.
    ReadOnlyBooleanProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    void close() {
        closed = true;
        diagnosis.cancel();
        proof.clear();
        proof.unlearn();
    }

    private void run() {
        proof.handover()
                .ifPresentOrElse(
                        handover -> {
                            asking.set(false);
                            stopped.set(false);
                            diagnosis.run(profile, handover);
                        },
                        () -> asking.set(true));
    }
}
