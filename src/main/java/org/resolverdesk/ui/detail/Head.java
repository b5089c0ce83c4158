package org.resolverdesk.ui.detail;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.ui.part.Hint;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.StateChip;
import org.resolverdesk.ui.part.Texts;

/// The name, the state and for how long; what doesn't fit beside a long name goes below it.
final class Head extends HBox {
    private final Texts texts;
    private final DetailModel model;
    private final Ages ages;
    private final Label name = new Label();
    private final Hint whole = new Hint(name);
    private final StateChip chip = new StateChip();
    private final Label since = new Label();

    Head(Texts texts, DetailModel model, DetailActions actions, Ages ages) {
        this.texts = texts;
        this.model = model;
        this.ages = ages;
        getStyleClass().addAll("sheet-head", "detail-head");
        name.setId("detail-name");
        name.getStyleClass().add("section");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        chip.setId("detail-state");
        since.getStyleClass().addAll("small", "muted");
        since.setMinWidth(USE_PREF_SIZE);
        FlowPane flow = new FlowPane(name, chip, since);
        flow.getStyleClass().add("detail-title");
        flow.setMinWidth(0);
        // Its least height is that of one line: it wraps only at the width that it gets.
        flow.setPrefWrapLength(Short.MAX_VALUE);
        name.maxWidthProperty().bind(flow.widthProperty());
        HBox.setHgrow(flow, Priority.ALWAYS);
        var close = Icon.button(Feather.X, texts.of("detail.close"), actions.close());
        close.setId("detail-close");
        getChildren().addAll(flow, close);
        model.faceProperty().addListener((value, old, now) -> show());
        model.factsProperty().addListener((value, old, now) -> show());
        model.sightingProperty().addListener((value, old, now) -> tick());
        ages.onTick(this::tick);
        show();
    }

    private void show() {
        String words = model.factsProperty().get().name();
        name.setText(words);
        whole.say(words);
        Face face = model.faceProperty().get();
        switch (face) {
            case Face.Sending() -> chip.showSending(texts.of("detail.state.sending"));
            case Face.Held held -> chip.showSending(texts.of("detail.state.held"));
            case Face.Unknown(String reason, boolean looking, EntryState.Looked looked) ->
                chip.showUnknown(texts.of(word(looked)));
            case Face.Seen(Status status) -> chip.show(status);
            case Face.Gone gone -> {}
            case Face.Nothing nothing -> {}
        }
        DetailView.present(chip, !(face instanceof Face.Gone || face instanceof Face.Nothing));
        tick();
    }

    private static String word(EntryState.Looked looked) {
        return switch (looked) {
            case EntryState.Looked.NotYet notYet -> "detail.state.unknown";
            case EntryState.Looked.Absent absent -> "detail.state.absent";
            case EntryState.Looked.NameTaken taken -> "detail.state.name-taken";
        };
    }

    private void tick() {
        Sighting sighting = model.sightingProperty().get();
        Face face = model.faceProperty().get();
        boolean stale = sighting.stale() && face instanceof Face.Seen;
        chip.setStale(stale);
        since.setText(
                switch (face) {
                    case Face.Nothing nothing -> "";
                    case Face.Gone gone -> "";
                    default ->
                        stale
                                ? texts.of("detail.stale", ages.span(sighting.at()))
                                : texts.of("detail.since", ages.span(sighting.since()));
                });
        DetailView.present(since, !since.getText().isEmpty());
    }
}
