package org.resolverdesk.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.LastCall;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Profile;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.store.Calls;
import org.resolverdesk.store.Cloud;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.submit.Requests;
import org.resolverdesk.ui.look.Look;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.settings.ProgramFacts;
import org.resolverdesk.ui.settings.SettingsActions;
import org.resolverdesk.ui.settings.SettingsModel;
import org.resolverdesk.ui.simulator.Running;
import org.resolverdesk.ui.trouble.TroubleModel;

/// The window's real content on a rehearsal service of its own, in a time that stands still: so a state can be
/// held, and looks the same in each run. JavaFX thread only; nothing waits there, since calls run at once.
final class Studio implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-11-24T09:41:07.181Z");
    /// Shown in place of the port that the rehearsal happened to get.
    private static final URI SHOWN = URI.create("http://127.0.0.1:8053");
    /// A host of its own, so that the times in the status bar are those of the DNS service alone.
    private static final URI SHOWN_VPC = URI.create("http://127.0.0.1:8054");

    private final StillTime time = new StillTime(START);
    private final SimServer sim;
    private final Apis apis = new Apis("0.1.0", Timeouts.DEFAULT);
    private final StagedDns dns;
    private final StagedVpc vpc;
    private final Journal journal;
    private final Session session;
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(START);
    private final Look look = new Look();
    private final TroubleModel trouble = new TroubleModel();
    private final Desk desk;
    private final Stage stage;
    private final Prop prop;
    private final List<Throwable> thrown = new ArrayList<>();
    private boolean held;

    Studio(Stage stage, Locale language, Guard guard) throws IOException {
        this.stage = stage;
        sim = SimServer.start(SimOptions.forTests(time).withBehaviour(Behaviour.REHEARSAL));
        Trace trace = new Trace(time);
        LastCall lastCall = new LastCall();
        trace.listen(lastCall);
        Apis.Opened opened = apis.open(sim.profile(), new TokenAuth(sim.token()), trace);
        journal = JournalInHand.fresh(time);
        dns = new StagedDns(opened.dns(), time);
        vpc = new StagedVpc(opened.vpc());
        Executor background = task -> {
            if (!held) {
                task.run();
            }
        };
        Work work = new Work(background, Runnable::run, thrown::add);
        Cloud cloud = new Cloud(dns, opened.rules(), vpc, lastCall::take);
        session = new Session(shown(sim.profile(), guard), cloud, journal, work, new Timing(time, time));
        SettingsModel settings = new SettingsModel(facts());
        settings.appearanceProperty().bindBidirectional(look.appearanceProperty());
        settings.zoomProperty().bindBidirectional(look.zoomProperty());
        settings.languageProperty().set(language.toLanguageTag());
        Surroundings surroundings = new Surroundings(
                new Running(sim::behaviour, sim::behaviour),
                settings,
                new SettingsActions(text -> {}, path -> {}, () -> {}, Bill::shipped),
                trouble,
                new Calls(trace, work));
        desk = new Desk(session, new Texts(language), now, look, surroundings);
        Scene scene = new Scene(desk.view(), 1440, 900);
        look.dress(scene);
        stage.setScene(scene);
        prop = new Prop(scene);
    }

    /// Begins to read, as the program does when its window opens.
    Studio start() {
        session.start();
        prop.settle();
        return this;
    }

    StagedDns dns() {
        return dns;
    }

    StagedVpc vpc() {
        return vpc;
    }

    Desk desk() {
        return desk;
    }

    TroubleModel trouble() {
        return trouble;
    }

    Look look() {
        return look;
    }

    Stage stage() {
        return stage;
    }

    /// The hand on the controls.
    Prop prop() {
        return prop;
    }

    List<Throwable> thrown() {
        return thrown;
    }

    /// Somebody else makes an endpoint of that name.
    void rival(String name) {
        String subnet = session.subnets().subnets().stream()
                .filter(one -> one.name().equals("net-b"))
                .findFirst()
                .orElseThrow()
                .id();
        IpDraft row = new IpDraft(subnet, "");
        Requests.of(new EndpointDraft(name, "inbound", session.profile().region(), List.of(row, row)))
                .ifPresent(request -> apis.open(sim.profile(), new TokenAuth(sim.token()), new Trace(time))
                        .dns()
                        .createEndpoint(request));
    }

    /// Chooses a line of what happened.
    void chooseActivity(int index) {
        ((ListView<?>) stage.getScene().lookup("#activity-lines"))
                .getSelectionModel()
                .select(index);
        prop.settle();
    }

    /// The program's journal.
    Journal journal() {
        return journal;
    }

    /// From now on calls leave and don't come back.
    void hold() {
        held = true;
    }

    void behaviour(Behaviour behaviour) {
        sim.behaviour(behaviour);
    }

    void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            time.pass(Duration.ofSeconds(1));
            now.set(time.instant());
        }
        prop.settle();
    }

    /// Opens a popup, and tells the camera where it would be on a screen that the whole window fits on: the
    /// headless one is smaller, would push it aside the first time, and can't draw what lies outside.
    void popup(Runnable open) {
        hidePopups();
        open.run();
        popups().forEach(popup -> popup.setAutoFix(false));
        hidePopups();
        open.run();
        popups().forEach(popup -> {
            popup.getProperties().put(Camera.PLACE, new Point2D(popup.getX(), popup.getY()));
            popup.setX(0);
            popup.setY(0);
        });
    }

    private static void hidePopups() {
        popups().forEach(Window::hide);
    }

    private static List<PopupWindow> popups() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .toList();
    }

    EndpointEntry entry(String name) {
        return session.endpoints().entries().stream()
                .filter(entry -> entry.nameProperty().get().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not listed: " + name));
    }

    void open(String name) {
        desk.shell().open(entry(name));
        prop.settle();
    }

    @Override
    public void close() {
        desk.close();
        session.close();
        apis.close();
        journal.close();
        sim.close();
    }

    private static Profile shown(Profile real, Guard guard) {
        return new Profile(
                real.id(),
                real.name(),
                new Hosts("", SHOWN, SHOWN_VPC, SHOWN),
                real.regions(),
                real.tenant(),
                real.signIn(),
                real.network(),
                new Profile.Care(guard, false, real.care().tint()));
    }

    private static ProgramFacts facts() {
        Path home = Path.of("/home/someone");
        return new ProgramFacts(
                "0.1.0",
                "0000000",
                "25.0.3+9-LTS",
                "26.0.2+4",
                "Linux 6.12.43 amd64",
                new ProgramFacts.Places(
                        home.resolve(".config/resolver-desk"),
                        home.resolve(".local/share/resolver-desk"),
                        home.resolve(".cache/resolver-desk"),
                        home.resolve(".local/state/resolver-desk/logs")));
    }
}
