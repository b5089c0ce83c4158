package org.resolverdesk.ui.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HintTest {
    private final Person person = new Person();
    private final Label label = person.asks(() -> new Label("a name"));
    private final Label beside = person.asks(() -> new Label("beside it"));
    private final Hint hint = person.asks(() -> new Hint(label));

    HintTest() {
        VBox both = person.asks(() -> new VBox(beside));
        person.does(() -> hint.say("more of it"));
        person.opens(300, 100, () -> both);
        person.pointsAt(beside);
        person.does(() -> both.getChildren().add(label));
    }

    @AfterEach
    void leave() {
        person.leaves();
    }

    private Optional<String> said() {
        return person.asks(() -> Optional.ofNullable(label.getTooltip()).map(Tooltip::getText));
    }

    @Test
    void theWindowForItIsMadeOnlyWhereTheMouseIs() {
        assertEquals(Optional.empty(), said());

        person.pointsAt(label);
        assertEquals(Optional.of("more of it"), said());
    }

    @Test
    void aScreenReaderHasTheWordsAtOnce() {
        assertEquals("more of it", person.asks(label::getAccessibleHelp));
    }

    @Test
    void wordsThatChangeUnderTheMouseAreShown() {
        person.pointsAt(label);
        person.does(() -> hint.say("other words"));
        assertEquals(Optional.of("other words"), said());
    }

    @Test
    void withoutWordsThereIsNone() {
        person.pointsAt(label);
        person.does(() -> hint.say(""));
        assertEquals(Optional.empty(), said());

        person.does(() -> hint.say("again"));
        assertEquals(Optional.of("again"), said());
    }
}
