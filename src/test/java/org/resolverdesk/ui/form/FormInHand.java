package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Limits;
import org.resolverdesk.store.ManualTime;
import org.resolverdesk.store.Submission;
import org.resolverdesk.store.SubmissionInHand;
import org.resolverdesk.store.drafts.BookInHand;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.part.Texts;

/// The real form on screen, in a made-up world of three subnets in two VPCs, with a person before it. What the
/// form sends is kept, and answered by hand.
final class FormInHand implements AutoCloseable {
    static final Subnet NET_A = subnet("0463c8a5-fa49-441d-b28b-bc6c35ba04f8", "net-a", "192.168.3", "vpc-prod");
    static final Subnet NET_B = subnet("1463c8a5-fa49-441d-b28b-bc6c35ba04f8", "net-b", "192.168.4", "vpc-prod");
    static final Subnet LAB = subnet("2463c8a5-fa49-441d-b28b-bc6c35ba04f8", "lab-a", "10.20.1", "vpc-lab");

    final Person person = new Person();
    final ObjectProperty<Known> known = new SimpleObjectProperty<>(world(Set.of("taken")));
    final FormModel form = new FormModel(known, subnet -> {}, "NetworkService");
    final List<SubmissionInHand> sent = new ArrayList<>();
    final SubmitModel submit = new SubmitModel(form, this::send);
    final ObservableList<Subnet> subnets = FXCollections.observableArrayList(NET_A, NET_B, LAB);
    final Map<String, Vpc> vpcs = new HashMap<>();
    final SimpleIntegerProperty subnetsVersion = new SimpleIntegerProperty();
    /// What reached the window around the form.
    final List<KeyCode> outside = new ArrayList<>();

    private final PasteModel paste = new PasteModel(form, () -> subnets);
    private final AtomicReference<FormView> view = new AtomicReference<>();
    private String clipboard = "";
    final DraftsModel drafts = new DraftsModel(BookInHand.of("rehearsal"), form);
    final ManualTime time = new ManualTime();
    final Now now = new Now(time, lasting -> {});

    FormInHand() {
        person.opens(520, 900, () -> {
            FormView made = new FormView(new Texts(Locale.ENGLISH), form, submit, parts());
            StackPane window = new StackPane(made);
            window.addEventFilter(KeyEvent.KEY_PRESSED, event -> windowKey(made, event));
            window.addEventHandler(KeyEvent.KEY_PRESSED, event -> outside.add(event.getCode()));
            view.set(made);
            return window;
        });
        person.does(() -> view().focusFirst());
    }

    private FormView view() {
        return Objects.requireNonNull(view.get(), "the form isn't made yet");
    }

    @Override
    public void close() {
        person.leaves();
    }

    /// Types the specification's example as a person would, from the first field on by keys alone.
    void typeExample() {
        person.fills("#name", "poi-1");
        person.presses(KeyCode.TAB);
        person.presses(KeyCode.SPACE);
        for (int row = 1; row <= 2; row++) {
            person.fills("#subnet-" + row, "net-a");
            person.presses(KeyCode.TAB);
            person.types("192.168.3." + (124 + row));
        }
        person.presses(KeyCode.TAB);
    }

    void copies(String text) {
        clipboard = text;
    }

    void pastes() {
        person.presses(KeyCode.CONTROL, KeyCode.V);
    }

    static Known world(Set<String> names) {
        return new Known(
                Limits.DEFAULT,
                List.of("NetworkService", "eu-de"),
                Map.of(NET_A.id(), NET_A, NET_B.id(), NET_B, LAB.id(), LAB),
                names,
                Map.of(
                        NET_A.id(), List.of(new PrivateIp("p", NET_A.id(), "192.168.3.40", "neutron:LOADBALANCERV2")),
                        NET_B.id(), List.of()));
    }

    /// The same world, with nothing known of the addresses in use.
    static Known blind() {
        Known seen = world(Set.of());
        return new Known(seen.limits(), seen.regions(), seen.subnets(), seen.names(), Map.of());
    }

    String helpKey() {
        return person.asks(() -> view().helpKey());
    }

    /// What the keys of the window do: they are the shell's.
    private void windowKey(FormView made, KeyEvent event) {
        if (event.getCode() == KeyCode.F8) {
            made.nextProblem(event.isShiftDown());
        } else if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
            submit.submit();
        } else {
            return;
        }
        event.consume();
    }

    private FormParts parts() {
        SubnetChoices choices = new SubnetChoices(
                subnets,
                vpc -> Optional.ofNullable(vpcs.get(vpc)),
                subnet -> OptionalLong.of(240),
                subnet -> {},
                subnetsVersion);
        return new FormParts(
                choices, () -> "{}", () -> "curl", text -> {}, () -> clipboard, paste, drafts, now, () -> {});
    }

    private Submission send(CreateEndpoint request) {
        SubmissionInHand one = new SubmissionInHand(request);
        sent.add(one);
        return one.submission();
    }

    static Subnet subnet(String id, String name, String net, String vpc) {
        return new Subnet(id, name, net + ".0/24", net + ".1", vpc, "neutron-" + name, null);
    }
}
