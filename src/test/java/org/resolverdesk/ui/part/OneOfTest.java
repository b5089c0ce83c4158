package org.resolverdesk.ui.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class OneOfTest {
    private static final OneOf TONE = new OneOf("success", "danger");

    private final Region node = new Region();

    @Test
    void aNodeHasOneOfThemAndKeepsTheOthersOfItsOwn() {
        node.getStyleClass().add("icon");
        TONE.give(node, "success");
        TONE.give(node, "danger");
        assertEquals(List.of("icon", "danger"), node.getStyleClass());
    }

    @Test
    void theOneThatItHasIsNoChange() {
        TONE.give(node, "success");
        AtomicInteger changes = new AtomicInteger();
        node.getStyleClass().addListener((ListChangeListener<String>) change -> changes.incrementAndGet());
        TONE.give(node, "success");
        assertEquals(0, changes.get());
    }
}
