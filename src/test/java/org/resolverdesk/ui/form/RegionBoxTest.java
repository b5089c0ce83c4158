package org.resolverdesk.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.ui.part.Person;

/// The choice of a region: its list is there when somebody opens it, and not before.
class RegionBoxTest {
    private final Person person = new Person();
    private final RegionBox box = person.asks(RegionBox::new);

    @BeforeEach
    void open() {
        person.opens(500, 400, () -> {
            box.getItems().addAll("eu-de", "eu-nl");
            box.setValue("eu-de");
            return new StackPane(box);
        });
        person.does(box::requestFocus);
    }

    @AfterEach
    void leave() {
        person.leaves();
    }

    @Test
    void theListIsNotStyledBeforeItIsOpened() {
        assertThat(person.asks(() -> box.lookupAll(".list-view"))).isEmpty();
    }

    @Test
    void theListIsOpenedAndChosenFromByKeys() {
        person.does(box::show);
        person.presses(KeyCode.DOWN);
        person.presses(KeyCode.ENTER);
        assertThat(person.asks(box::getValue)).isEqualTo("eu-nl");
        assertThat(person.asks(box::isShowing)).isFalse();
    }
}
