package org.resolverdesk.ui.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.spec.Finding;
import org.resolverdesk.spec.RefusalPlace;
import org.resolverdesk.spec.Verdict;
import org.resolverdesk.spec.Weight;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.Submission;

/// The way from a form to an endpoint: problems are shown, warnings asked about, one request is sent, and what
/// came of it is said where it belongs. JavaFX thread only; needs no toolkit.
public final class SubmitModel {

    /// Where a form stands.
    public sealed interface State {
        record Editing() implements State {}

        /// There are warnings: the next press sends all the same.
        record Asking(List<Finding> warnings) implements State {}

        /// It is held back until then; nothing has left yet.
        record Held(Instant until) implements State {}

        record Sending() implements State {}

        /// The service said no, and it is being looked whether it had made it all the same, sent twice on its way.
        record Checking(ApiFailure.Refused failure, Spot spot) implements State {}

        /// The service said no: `spot` is the field that it is about.
        record Refused(ApiFailure.Refused failure, Spot spot) implements State {}

        /// Nothing left this computer.
        record NotSent(String reason) implements State {}

        /// It couldn't be written into the journal, so nothing was sent.
        record NotWritten(String reason) implements State {}
    }

    /// The only one, so that a form that waits for its first key needn't compare it with another: Java makes that of
    /// records at its first use, 8 ms.
    private static final State EDITING = new State.Editing();

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(EDITING);
    private final List<Consumer<Spot>> problemListeners = new ArrayList<>();
    private final List<Consumer<EndpointEntry>> doneListeners = new ArrayList<>();
    private final FormModel form;
    private final Function<CreateEndpoint, Submission> send;
    private EndpointDraft asked = EndpointDraft.untouched("");
    private Object refusedValue = "";
    /// The one that this form waits for. An earlier one goes on, found or refused, and is no answer to it.
    private @Nullable Submission current;

    public SubmitModel(FormModel form, Function<CreateEndpoint, Submission> send) {
        this.form = form;
        this.send = send;
        form.addChangeListener(this::edited);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Told where to put the focus when a try to submit met problems.
    public void onProblem(Consumer<Spot> listener) {
        problemListeners.add(listener);
    }

    /// Told the row of what was sent, once it was accepted or its outcome became unknown.
    public void onDone(Consumer<EndpointEntry> listener) {
        doneListeners.add(listener);
    }

    /// Calls off what is held; nothing in any other state.
    public void cancel() {
        if (state.get() instanceof State.Held && current != null) {
            current.cancel();
        }
    }

    public void submit() {
        if (underWay(state.get())) {
            return;
        }
        switch (form.reportProperty().get().verdict()) {
            case Verdict.Invalid invalid -> {
                form.showAll();
                Optional<Spot> first = form.nextProblem(null, false);
                first.ifPresent(spot -> problemListeners.forEach(listener -> listener.accept(spot)));
            }
            case Verdict.Valid(CreateEndpoint request, List<Finding> remarks) -> askOrSend(request, remarks);
        }
    }

    private void askOrSend(CreateEndpoint request, List<Finding> remarks) {
        List<Finding> warnings = remarks.stream()
                .filter(finding -> finding.weight() == Weight.WARNING)
                .toList();
        boolean answered = state.get() instanceof State.Asking(List<Finding> said) && said.equals(warnings);
        if (!warnings.isEmpty() && !answered) {
            form.showAll();
            turn(new State.Asking(warnings));
            return;
        }
        current = null;
        turn(new State.Sending());
        form.sending(request.name());
        asked = form.draft();
        Submission submission = send.apply(request);
        current = submission;
        submission.stateProperty().addListener((value, old, now) -> became(submission));
        became(submission);
    }

    private void became(Submission submission) {
        if (submission != current || !underWay(state.get())) {
            return;
        }
        CreateEndpoint request = submission.request();
        switch (submission.stateProperty().get()) {
            case Submission.State.Held(Instant until) -> onItsWay(new State.Held(until), request);
            case Submission.State.Sending sending -> onItsWay(new State.Sending(), request);
            case Submission.State.Cancelled cancelled -> turn(EDITING);
            case Submission.State.NotWritten(String reason) -> turn(new State.NotWritten(reason));
            case Submission.State.NameTaken taken -> done(taken.entry());
            case Submission.State.Accepted(EndpointEntry entry) -> done(entry);
            case Submission.State.Unknown unknown -> done(unknown.entry());
            case Submission.State.NotSent(String reason) -> turn(new State.NotSent(reason));
            case Submission.State.Checking(ApiFailure.Refused failure) ->
                onItsWay(new State.Checking(failure, placed(failure, request)), request);
            case Submission.State.Refused(ApiFailure.Refused failure) -> refused(failure, request);
            case Submission.State.Dropped dropped -> turn(EDITING);
            case Submission.State.Absent absent -> done(absent.entry());
        }
    }

    private void onItsWay(State next, CreateEndpoint request) {
        turn(next);
        form.sending(request.name());
    }

    /// What was changed while it was checked is said no more to be wrong.
    private void refused(ApiFailure.Refused failure, CreateEndpoint request) {
        if (!(state.get() instanceof State.Checking(var same, Spot about))) {
            turn(new State.Refused(failure, placed(failure, request)));
        } else if (form.valueAt(about).equals(refusedValue)) {
            turn(new State.Refused(failure, about));
        } else {
            turn(EDITING);
        }
    }

    private Spot placed(ApiFailure.Refused failure, CreateEndpoint request) {
        return Spot.of(RefusalPlace.of(failure, request), form.rows());
    }

    private static boolean underWay(State now) {
        return now instanceof State.Sending || now instanceof State.Held || now instanceof State.Checking;
    }

    private void done(EndpointEntry entry) {
        turn(EDITING);
        // Typed on while it was being sent: that belongs to the next endpoint, and stays.
        if (form.draft().equals(asked)) {
            form.clear();
        }
        doneListeners.forEach(listener -> listener.accept(entry));
    }

    /// What the service or a warning said is about the form as it was: it goes when that changes.
    private void edited(Spot spot) {
        if (state.get() == EDITING) {
            return;
        }
        switch (state.get()) {
            case State.Asking asking -> turn(EDITING);
            case State.NotSent notSent -> turn(EDITING);
            case State.NotWritten notWritten -> turn(EDITING);
            case State.Refused(ApiFailure.Refused failure, Spot about) -> {
                if (!form.valueAt(about).equals(refusedValue)) {
                    turn(EDITING);
                }
            }
            case State.Checking(ApiFailure.Refused failure, Spot about) -> {
                if (!form.valueAt(about).equals(refusedValue)) {
                    form.forgiven();
                }
            }
            case State.Editing editing -> {}
            case State.Sending sending -> {}
            case State.Held held -> {}
        }
    }

    private void turn(State next) {
        form.sending(null);
        switch (next) {
            case State.Checking(ApiFailure.Refused failure, Spot about) -> accuse(about, failure);
            case State.Refused(ApiFailure.Refused failure, Spot about) -> accuse(about, failure);
            default -> form.forgiven();
        }
        state.set(next);
    }

    private void accuse(Spot about, ApiFailure.Refused failure) {
        refusedValue = form.valueAt(about);
        form.refused(about, failure);
    }
}
