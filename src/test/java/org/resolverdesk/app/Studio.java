package org.resolverdesk.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.Gate;
import org.resolverdesk.api.auth.IssuedToken;
import org.resolverdesk.api.auth.PasswordLogin;
import org.resolverdesk.api.auth.ServiceClock;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.LastCall;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.profile.Clouds;
import org.resolverdesk.config.profile.ProfileChecks;
import org.resolverdesk.config.profile.ProfileExport;
import org.resolverdesk.config.profile.ProfilesFile;
import org.resolverdesk.config.profile.Rehearsal;
import org.resolverdesk.config.secret.FakeKeychain;
import org.resolverdesk.config.secret.KeptNames;
import org.resolverdesk.config.secret.OsSecrets;
import org.resolverdesk.config.secret.Safe;
import org.resolverdesk.config.secret.SessionSecrets;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Proof;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.store.Calls;
import org.resolverdesk.store.Cloud;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.ManualTime;
import org.resolverdesk.store.Quotas;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.access.Access;
import org.resolverdesk.store.access.Diagnosis;
import org.resolverdesk.store.submit.Requests;
import org.resolverdesk.ui.look.Look;
import org.resolverdesk.ui.part.FileQuestion;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.profiles.SignInModel;
import org.resolverdesk.ui.profiles.Vault;
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

    private static final Path HOME = Path.of("target", "studio");

    private final ManualTime time = new ManualTime(START);
    private final Timing timing = new Timing(time, time);
    private final SimServer sim;
    private final Apis apis = new Apis("0.1.0", Timeouts.DEFAULT);
    private final Trace trace = new Trace(time);
    private final LastCall lastCall = new LastCall();
    private final Calls calls;
    private final Journal journal;
    private final FakeKeychain keychain = new FakeKeychain();
    private final Work work;
    private final SessionSecrets session = new SessionSecrets();
    private final Safe safe;
    private final Vault vault;
    private final ProfileDesk profiles;
    private final Surroundings surroundings;
    private final Now now = new Now(time, lasting -> {});
    private final Look look = new Look();
    private final TroubleModel trouble = new TroubleModel();
    private final Texts texts;
    private final Stage stage;
    private final Scene scene;
    private final Prop prop;
    private final List<Throwable> thrown = new ArrayList<>();
    private @Nullable ApiFailure iamFails;
    private StagedDns dns;
    private StagedVpc vpc;
    private Seat seat;
    private Desk desk;
    private boolean held;
    private boolean clockIsOff;
    private @Nullable Path chosen;
    private Gate gate;

    Studio(Stage stage, Locale language, Guard guard) throws IOException {
        this.stage = stage;
        texts = new Texts(language);
        sim = SimServer.start(SimOptions.forTests(time).withBehaviour(Behaviour.REHEARSAL));
        trace.listen(lastCall);
        journal = JournalInHand.fresh(time);
        Executor background = task -> {
            if (!held) {
                task.run();
            }
        };
        work = new Work(background, Studio::onScreen, thrown::add);
        AppPaths paths = AppPaths.under(HOME);
        KeptNames names = new KeptNames(paths, time, problem -> {});
        safe = new Safe(session, new OsSecrets(keychain, names, Runnable::run, OsSecrets.PATIENCE));
        safe.list().forEach(held -> safe.forget(held.name()));
        vault = new Vault(safe, work);
        calls = new Calls(trace, work);
        profiles = new ProfileDesk(
                new ProfileDesk.Means(
                        work,
                        vault,
                        () -> new Diagnosis(apis, work, profile -> clockIsOff ? trace : new Trace(Clock.systemUTC())),
                        problem -> {}),
                new ProfilesFile(paths, time),
                new ProfilesFile.Loaded(List.of(), "", 0, null),
                new Outside(new Desktop("", task -> {}), keychain, env(), HOME, HOME),
                new ProfileDesk.Hooks(
                        profile -> {}, profile -> {}, profile -> {}, this::choose, () -> seat(), text -> {}));
        SettingsModel settings = new SettingsModel(facts());
        settings.appearanceProperty().bindBidirectional(look.appearanceProperty());
        settings.zoomProperty().bindBidirectional(look.zoomProperty());
        settings.languageProperty().set(language.toLanguageTag());
        surroundings = new Surroundings(
                new Running(sim::behaviour, sim::behaviour),
                settings,
                new SettingsActions(text -> {}, path -> {}, () -> {}, Bill::shipped),
                trouble);
        Profile shown = shown(sim.profile(), guard);
        gate = new Gate(shown.tenant(), new ServiceClock(time));
        dns = new StagedDns(opened(shown, gate).dns(), time);
        vpc = new StagedVpc(opened(shown, gate).vpc());
        seat = seat(shown);
        desk = new Desk(seat, texts, now, look, surroundings.on(profiles, place -> {}));
        scene = new Scene(desk.view(), 1440, 900);
        look.dress(scene);
        stage.setScene(scene);
        prop = new Prop(scene);
    }

    /// Signs in and begins to read, as the program does when its window opens.
    Studio start() {
        seat.access().signIn(new Handover(new Proof.Token(new Secret(sim.token()))));
        return startReading();
    }

    Studio startReading() {
        seat.session().start();
        prop.settle();
        return this;
    }

    /// Changes to another profile, whose services are the simulator's all the same; nobody is signed in there.
    Studio sit(Profile profile) {
        desk.close();
        seat.close();
        seat = seat(profile);
        desk = new Desk(seat, texts, now, look, surroundings.on(profiles, place -> {}));
        scene.setRoot(desk.view());
        prop.settle();
        return this;
    }

    /// From now on whoever signs in gets this for an answer; null for the service's own.
    Studio iamFails(@Nullable ApiFailure failure) {
        iamFails = failure;
        return this;
    }

    Seat seat() {
        return seat;
    }

    ProfileDesk profiles() {
        return profiles;
    }

    Texts texts() {
        return texts;
    }

    Safe safe() {
        return safe;
    }

    /// As after a start of the program: only the keychain has what was kept.
    void forgetSession() {
        session.list().forEach(session::forget);
    }

    void exports(List<Profile> some, Path file) {
        new ProfileExport(new ProfileChecks(Clouds.known()))
                .write(some, file)
                .ifPresent(wrong -> thrown.add(new AssertionError(wrong)));
    }

    /// From now on that file is chosen where one is asked for.
    void file(Path file) {
        chosen = file;
    }

    private void choose(FileQuestion.What what, Consumer<Path> taker) {
        if (chosen != null) {
            taker.accept(chosen);
        }
    }

    /// From now on connections are tested with a clock that isn't the service's.
    void clockIsOff() {
        clockIsOff = true;
    }

    private static void onScreen(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /// A token of the simulator that ends after a day, as those for a password do.
    String passwordToken() {
        PasswordLogin login = new PasswordLogin(
                new Tenant("", "rehearsal", "", sim.profile().region()),
                "admin",
                "",
                new Secret("made-up-password"),
                null);
        Answer<IssuedToken> answer =
                apis.open(sim.profile(), Credentials.none(), trace).iam().login(login);
        return ((Answer.Ok<IssuedToken>) answer).value().token();
    }

    /// A host's clock is so many seconds ahead of this computer's.
    void skew(int seconds) {
        gate.heard("iam", START.plusSeconds(seconds), START);
        prop.settle();
    }

    /// As [#pass], at once.
    void leap(Duration duration) {
        time.pass(duration);
        now.tick();
        prop.settle();
    }

    private static Map<String, String> env() {
        return Map.of(
                "HW_REGION_NAME", "sa-brazil-1",
                "HW_ACCESS_KEY", "MADEUPACCESSKEY00009",
                "HW_SECRET_KEY", "made-up-secret-key",
                "HW_INSECURE", "true",
                "HUAWEICLOUD_SDK_AK", "MADEUPACCESSKEY00008",
                "HUAWEICLOUD_SDK_SK", "made-up-secret-key",
                "HUAWEICLOUD_SDK_PROJECT_ID", "087679f0aa80d32a2f4ec0172f5e902b");
    }

    FakeKeychain keychain() {
        return keychain;
    }

    SimServer sim() {
        return sim;
    }

    private Seat seat(Profile profile) {
        gate = new Gate(profile.tenant(), new ServiceClock(time));
        Apis.Opened opened = opened(profile, gate);
        dns = new StagedDns(opened.dns(), time);
        vpc = new StagedVpc(opened.vpc());
        Access access = new Access(
                profile,
                gate,
                credentials -> new StagedIam(
                        apis.open(placed(profile), new StillGate(credentials, true), trace)
                                .iam(),
                        iamFails),
                work,
                timing);
        Cloud cloud = new Cloud(dns, opened.rules(), vpc, lastCall::take);
        Session session = new Session(profile, cloud, journal, work, timing);
        Quotas quotas = new Quotas(dns, () -> access.tenant().domainId(), work, time);
        access.whenSignedIn(quotas::refresh);
        return new Seat(profile, access, session, new SignInModel(access, vault), new Seat.Around(quotas, calls));
    }

    private Apis.Opened opened(Profile profile, Gate gate) {
        return apis.open(placed(profile), new StillGate(gate, false), trace);
    }

    /// At the simulator, wherever it says it is.
    Profile placed(Profile profile) {
        Profile real = sim.profile();
        return new Profile(
                profile.id(),
                profile.name(),
                real.hosts(),
                real.regions(),
                real.tenant(),
                profile.signIn(),
                Network.DIRECT,
                profile.care());
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
        String subnet = seat.session().subnets().subnets().stream()
                .filter(one -> one.name().equals("net-b"))
                .findFirst()
                .orElseThrow()
                .id();
        IpDraft row = new IpDraft(subnet, "");
        Requests.of(new EndpointDraft(name, "inbound", seat.profile().region(), List.of(row, row)))
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
            now.tick();
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
        return seat.session().endpoints().entries().stream()
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
        seat.close();
        apis.close();
        journal.close();
        sim.close();
    }

    private static Profile shown(Profile real, Guard guard) {
        return new Profile(
                Rehearsal.ID,
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
