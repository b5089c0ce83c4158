package org.resolverdesk.store.access;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resolverdesk.api.Apis;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;

/// 'Test connection' for a profile that needn't be in use: reads only, one line each. Screen thread.
public final class Diagnosis {
    private final ObservableList<Finding> found = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    public Diagnosis(Apis apis, Work work, Timing timing) {}

    /// The lines as they come, in the order of the subjects.
    public ObservableList<Finding> findings() {
        return findings;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Begins anew; ends a test under way.
    public void run(Profile profile, Handover handover) {
        found.clear();
    }

    /// Ends a test under way; the lines so far stay.
    public void cancel() {
        running.set(false);
    }
}
