package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.part.Texts;

/// What the field of a subnet leaves behind.
class SubnetFieldTest {
    /// The first clears what nothing holds; the rest are for a collector that takes its time.
    private static final int COLLECTIONS = 10;

    private final Person person = new Person();
    private final SubnetChoices choices = new SubnetChoices(
            FXCollections.observableArrayList(FormInHand.NET_A),
            vpc -> Optional.empty(),
            subnet -> OptionalLong.empty(),
            subnet -> {},
            new SimpleIntegerProperty());

    @Test
    void theSubnetsHoldNoFieldThatIsGone() {
        WeakReference<SubnetField> field = person.asks(() -> new WeakReference<>(new SubnetField(
                new Texts(Locale.ENGLISH), choices, new SimpleStringProperty(""), new TextField(), () -> {})));
        for (int i = 0; i < COLLECTIONS && field.get() != null; i++) {
            System.gc();
        }
        assertNull(field.get());
    }
}
