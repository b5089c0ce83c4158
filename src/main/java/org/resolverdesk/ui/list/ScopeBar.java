package org.resolverdesk.ui.list;

import atlantafx.base.layout.InputGroup;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleGroup;
import org.resolverdesk.ui.part.Segment;
import org.resolverdesk.ui.part.Texts;

/// All, inbound or outbound, each with how many the search lets through.
final class ScopeBar extends InputGroup {
    private final Texts texts;
    private final ListModel model;
    private final Map<Scope, Segment> buttons = new EnumMap<>(Scope.class);

    ScopeBar(Texts texts, ListModel model) {
        this.texts = texts;
        this.model = model;
        ToggleGroup group = new ToggleGroup();
        for (Scope scope : Scope.values()) {
            Segment button = new Segment(group, () -> model.scopeProperty().set(scope));
            button.setMinWidth(USE_PREF_SIZE);
            buttons.put(scope, button);
            getChildren().add(button);
        }
        setMinWidth(USE_PREF_SIZE);
        model.tallyProperty().addListener(change -> count());
        model.scopeProperty().addListener(change -> choose());
        count();
        choose();
    }

    private void count() {
        buttons.forEach((scope, button) -> {
            String many = Integer.toString(model.tallyProperty().get().of(scope));
            button.setText(texts.of("list.scope." + scope.word(), many));
        });
    }

    private void choose() {
        buttons.forEach((scope, button) ->
                button.setSelected(scope == model.scopeProperty().get()));
    }
}
