package org.resolverdesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.ui.part.Person;

/// A page with a sheet beside it.
class DividedTest {
    private final Person person = new Person();
    private final Label words = new Label("few");
    private final StackPane page = new StackPane(new HBox(words));
    private final StackPane sheet = new StackPane(new Label("sheet"));
    private final Divided divided = person.asks(() -> new Divided(page, 0, "handle"));
    private final BorderPane window = new BorderPane(divided);

    @BeforeEach
    void open() {
        person.opens(1000, 700, () -> window);
        person.does(() -> {
            divided.show(sheet);
            window.layout();
        });
    }

    @AfterEach
    void leave() {
        person.leaves();
    }

    @Test
    void thePageAndTheSheetShareTheWidth() {
        assertThat(person.asks(sheet::getWidth)).isEqualTo(Divided.SHEET_USUAL);
        assertThat(person.asks(page::getWidth)).isEqualTo(1000 - Divided.SHEET_USUAL);
        assertThat(person.asks(page::getHeight)).isEqualTo(700);
    }

    @Test
    void whatIsLaidOutAnewInThePageLeavesTheRestOfTheWindowAlone() {
        boolean all = person.asks(() -> {
            // Twice, since what is moved for the first time is marked once more.
            window.layout();
            window.layout();
            words.setText("a good many more words than before");
            return window.isNeedsLayout();
        });
        assertThat(all).isFalse();
        assertThat(person.asks(() -> {
                    window.layout();
                    return words.getWidth() >= words.prefWidth(-1);
                }))
                .isTrue();
    }

    @Test
    void aSheetThatIsPutAwayLeavesThePageTheWidth() {
        person.does(() -> {
            divided.show(null);
            window.layout();
        });
        assertThat(person.asks(page::getWidth)).isEqualTo(1000);
    }
}
