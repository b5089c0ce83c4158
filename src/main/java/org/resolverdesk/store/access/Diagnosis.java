package org.resolverdesk.store.access;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.Work;

/// 'Test connection' for a profile that needn't be in use: reads only, one line each. Screen thread.
public final class Diagnosis {
    private final Apis apis;
    private final Work work;
    private final Function<Profile, Trace> traces;
    private final ObservableList<Finding> found = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private @Nullable Cancellable underWay;
    private long number;

    /// `traces` is where what is asked for a profile is kept.
    public Diagnosis(Apis apis, Work work, Function<Profile, Trace> traces) {
        this.apis = apis;
        this.work = work;
        this.traces = traces;
    }

    /// The lines as they come, in the order of the subjects.
    public ObservableList<Finding> findings() {
        return findings;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Begins anew; ends a test under way. Throws an IllegalArgumentException where a host of the profile can't be
    /// talked to safely, as [Apis#open] does.
    public void run(Profile profile, Handover handover) {
        cancel();
        found.clear();
        long mine = ++number;
        Examination examination = new Examination(
                apis, profile, handover, traces.apply(profile), finding -> work.onScreen(() -> add(mine, finding)));
        running.set(true);
        underWay = work.begin(
                () -> {
                    examination.run();
                    return mine;
                },
                (Long ended) -> {
                    underWay = null;
                    running.set(false);
                });
    }

    /// Ends a test under way; the lines so far stay.
    public void cancel() {
        if (underWay != null) {
            underWay.cancel();
            underWay = null;
            number++;
            running.set(false);
        }
    }

    private void add(long of, Finding finding) {
        if (of == number) {
            found.add(finding);
        }
    }
}
