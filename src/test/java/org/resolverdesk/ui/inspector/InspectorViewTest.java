package org.resolverdesk.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.part.Texts;

/// The page as a person meets it, with no display.
class InspectorViewTest {
    private final Person person = new Person();
    private final List<String> copied = new ArrayList<>();
    private final ObservableList<Exchange> calls = FXCollections.observableArrayList();
    private final InspectorModel model = new InspectorModel(calls, copied::add);

    @BeforeEach
    void open() {
        person.opens(900, 900, () -> new StackPane(new InspectorView(new Texts(Locale.ENGLISH), model, calls::clear)));
        person.does(() -> {
            calls.addFirst(call(1));
            calls.addFirst(call(2));
        });
    }

    @AfterEach
    void leave() {
        person.leaves();
    }

    private static Exchange call(int number) {
        return new Exchange(
                Instant.parse("2026-11-24T09:41:07Z"),
                "GET",
                "https://dns.example/v2.1/endpoints/e-" + number,
                Map.of("X-Auth-Token", List.of("***")),
                "",
                200,
                Map.of("X-Request-Id", List.of("r-" + number)),
                "{\"endpoint\":{}}",
                Duration.ofMillis(12),
                null);
    }

    private TableView<?> table() {
        return (TableView<?>) person.node("#calls");
    }

    @Test
    void theChosenCallStaysChosenWhenOthersCome() {
        person.does(() -> table().getSelectionModel().select(0));
        person.does(() -> calls.addFirst(call(3)));
        assertEquals(call(2), model.selectedProperty().get());
        assertTrue(((TextArea) person.node("#call-response")).getText().contains("r-2"));
        assertEquals(1, table().getSelectionModel().getSelectedIndex());
    }

    @Test
    void theChosenCallCanBeCopiedBothWays() {
        person.does(() -> table().getSelectionModel().select(1));
        person.clicks("#call-curl");
        person.clicks("#call-support");
        assertEquals(2, copied.size());
        assertTrue(copied.getFirst().startsWith("curl -X GET 'https://dns.example/v2.1/endpoints/e-1'"));
        assertFalse(copied.toString().contains("made-up"));
    }

    @Test
    void theCallsCanBeForgotten() {
        person.clicks("#inspector-clear");
        assertEquals(0, table().getItems().size());
    }
}
