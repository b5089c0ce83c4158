package org.resolverdesk.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.DraftFile;
import org.resolverdesk.config.Settings;
import org.resolverdesk.config.profile.ProfilesFile;
import org.resolverdesk.config.profile.Rehearsal;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.Notice;
import org.resolverdesk.ui.look.Appearance;
import org.resolverdesk.ui.look.Look;
import org.resolverdesk.ui.part.Mark;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.settings.ProgramFacts;
import org.resolverdesk.ui.settings.SettingsActions;
import org.resolverdesk.ui.settings.SettingsModel;
import org.resolverdesk.ui.shell.NoticeText;
import org.resolverdesk.ui.shell.Page;
import org.resolverdesk.ui.shell.Sheet;
import org.resolverdesk.ui.simulator.Running;

/// The program's window: a desk on one profile in the chosen language, in the chosen look, where it was last. JavaFX
/// thread.
final class ConsoleWindow {
    private static final String OS = System.getProperty("os.name", "");
    private static final boolean LINUX = "Linux".equals(OS);

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /// After that the first window is painted, and so is a form that was asked for at once; the first rows of a
    /// service are still under way.
    private static final Duration REST = Duration.ofMillis(400);

    private final Services services;
    private final Keeper keeper;
    private final Desktop desktop;
    private final Stage stage = new Stage();
    private final Placement placement = new Placement(stage);
    private final Look look = new Look();
    private final ScreenClock clock;
    private final PassingClip clip;
    private final SettingsModel settingsModel;
    private final ProfileDesk profiles;
    private final Surroundings surroundings;
    private final Scene scene;
    private Seat seat;
    private Desk desk;
    private Texts texts;
    private @Nullable EndpointDraft left;
    private final Runnable takenOver;

    ConsoleWindow(Services services, Keeper keeper, Run run, Outside outside, Profile first) {
        this.services = services;
        this.keeper = keeper;
        this.desktop = outside.desktop();
        left = run.start().draft().draft();
        takenOver = () -> new DraftFile(run.paths(), Clock.systemUTC())
                .clear()
                .ifPresent(problem -> services.work().onScreen(() -> services.tell(problem)));
        clock = new ScreenClock(services.timing());
        clip = new PassingClip(services.timing().ticker(), Clip::copy, Clip::read);
        Settings settings = keeper.settings();
        settingsModel = new SettingsModel(facts(run));
        profiles = new ProfileDesk(
                services.forProfiles(),
                new ProfilesFile(run.paths(), Clock.systemUTC()),
                run.start().profiles(),
                outside,
                new ProfileDesk.Hooks(
                        this::use,
                        this::reopen,
                        this::gone,
                        new FileDialog(stage, () -> texts),
                        this::seat,
                        clip::copy));
        surroundings = new Surroundings(
                new Running(
                        () -> services.box().running().behaviour(),
                        other -> services.box().running().behaviour(other)),
                settingsModel,
                new SettingsActions(Clip::copy, desktop::open, this::resetRehearsal, Bill::shipped),
                services.trouble());
        look.appearanceProperty().set(Appearance.valueOf(settings.theme().name()));
        look.zoomProperty().set(settings.zoomPercent());
        texts = run.texts();
        seat = services.seat(first);
        desk = newDesk();
        // Dressed before it has content, which would be styled without its style sheets first, then with each anew.
        scene = new Scene(new Pane(), WIDTH, HEIGHT);
        look.dress(scene);
        scene.setRoot(desk.view());
        followSettings(settings);
        placement.take(settings.window());
        stage.setScene(scene);
        title();
        stage.iconifiedProperty().addListener((value, was, is) -> hidden());
        stage.showingProperty().addListener((value, was, is) -> hidden());
    }

    Scene scene() {
        return scene;
    }

    Stage stage() {
        return stage;
    }

    /// Shows a form that was left half-filled, unless another was begun meanwhile.
    private void restore(Draft kept) {
        if (desk.drafts().restore(kept)) {
            desk.shell().newEndpoint();
        }
    }

    /// Before everything else on the screen, wherever it was.
    void comeToFront() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    Seat seat() {
        return seat;
    }

    ProfileDesk profiles() {
        return profiles;
    }

    /// Opens the window; when it has been painted once it begins to work, `first` before everything else, and shows
    /// the form that was left half-filled, if one was.
    void show(Runnable first) {
        stage.show();
        FirstSight.await(scene, desk.listModel(), seat.session().endpoints());
        FirstSight.afterFirstFrame(scene, () -> {
            if (stage.isShowing()) {
                first.run();
                begin();
                services.timing().ticker().after(LINUX ? REST : Duration.ZERO, this::showIcon);
            }
        });
    }

    /// Notes where the window is, for the next start, and ends what it is on.
    void close() {
        keeper.change(settings -> settings.withWindow(placement.now(settings.window())));
        clip.wipe();
        desk.close();
        seat.close();
        profiles.finish();
    }

    /// Makes it the window's profile; what was typed stays with the one that is left.
    private void use(Profile profile) {
        if (!profile.id().equals(seat.profile().id())) {
            sit(profile);
        }
    }

    /// The profile at that place of the menu, 0 the rehearsal, which may have to be started.
    private void use(int place) {
        if (place > 0) {
            profiles.own().stream().skip(place - 1L).findFirst().ifPresent(this::use);
        } else if (!seat.profile().id().equals(Rehearsal.ID)) {
            services.work().run(services.box()::running, server -> use(InTheBox.profile(server)));
        }
    }

    /// A profile was changed: if it is the window's, everything of it begins anew.
    private void reopen(Profile profile) {
        if (profile.id().equals(seat.profile().id())) {
            sit(profile);
        }
    }

    private void gone(Profile profile) {
        services.forget(profile);
        if (profile.id().equals(seat.profile().id())) {
            use(0);
        }
    }

    private void sit(Profile profile) {
        Page page = desk.shell().pageProperty().get();
        desk.close();
        seat.close();
        seat = services.seat(profile);
        desk = newDesk();
        // Who is on the page of profiles chose one there, to work with it.
        desk.shell().goTo(page == Page.SETTINGS ? page : Page.ENDPOINTS, new Sheet.None());
        scene.setRoot(desk.view());
        title();
        begin();
    }

    /// Begins to read, and signs in: neither the first window nor the next one waits for that.
    private void begin() {
        Desk begun = desk;
        Seat entered = seat;
        profiles.used(entered.profile().id());
        entered.session().notices().all().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::tellDesktop);
            }
        });
        hidden();
        entered.session().start();
        services.enter(entered);
        services.timing().ticker().after(REST, () -> desk.list().prepare());
        entered.session().drafts().load(takeLeft(), takenOver, kept -> {
            if (begun == desk) {
                restore(kept);
            }
        });
    }

    /// What version 0.1 left is the rehearsal's, and is handed over once.
    private @Nullable EndpointDraft takeLeft() {
        EndpointDraft handed = seat.profile().id().equals(Rehearsal.ID) ? left : null;
        left = handed == null ? left : null;
        return handed;
    }

    private Desk newDesk() {
        Desk made = new Desk(seat, texts, clock.now(), look, surroundings.on(profiles, this::use));
        made.listModel().scopeProperty().set(Remembered.scope(keeper.settings()));
        made.list().restore(Remembered.list(keeper.settings()));
        made.view().sheetWidthProperty().set(keeper.settings().sheetWidth());
        made.list()
                .stateProperty()
                .addListener((value, old, state) -> keeper.change(settings -> Remembered.with(settings, state)));
        made.listModel()
                .scopeProperty()
                .addListener((value, old, scope) -> keeper.change(settings -> Remembered.with(settings, scope)));
        made.view()
                .sheetWidthProperty()
                .addListener(
                        (value, old, width) -> keeper.change(settings -> settings.withSheetWidth(width.doubleValue())));
        return made;
    }

    private void title() {
        stage.setTitle("Resolver Desk · " + Mark.of(seat.profile(), texts).words());
    }

    private void followSettings(Settings settings) {
        settingsModel.languageProperty().set(settings.language());
        settingsModel.appearanceProperty().bindBidirectional(look.appearanceProperty());
        settingsModel.zoomProperty().bindBidirectional(look.zoomProperty());
        look.appearanceProperty()
                .addListener((value, old, chosen) ->
                        keeper.change(kept -> kept.withTheme(Settings.Theme.valueOf(chosen.name()))));
        look.zoomProperty()
                .addListener((value, old, percent) -> keeper.change(kept -> kept.withZoomPercent(percent.intValue())));
        settingsModel.languageProperty().addListener((value, old, tag) -> speak(tag));
    }

    /// Changes the language: every screen is made anew, and shows what the old ones did.
    private void speak(String tag) {
        keeper.change(kept -> kept.withLanguage(tag));
        Desk old = desk;
        EndpointDraft draft = old.draft();
        Sheet sheet = old.shell().sheetProperty().get();
        old.close();
        texts = Remembered.texts(keeper.settings());
        desk = newDesk();
        if (draft != null) {
            desk.form().restore(draft);
        }
        desk.listModel().filterProperty().set(old.listModel().filterProperty().get());
        desk.shell().goTo(Page.SETTINGS, sheet);
        scene.setRoot(desk.view());
        title();
    }

    private void hidden() {
        boolean hidden = stage.isIconified() || !stage.isShowing();
        seat.session().poller().hidden(hidden);
        clock.seen(!hidden);
    }

    private void tellDesktop(Notice notice) {
        if (!stage.isFocused()) {
            desktop.notify("Resolver Desk", NoticeText.of(texts, notice));
        }
    }

    private void resetRehearsal() {
        services.work()
                .run(
                        () -> {
                            services.box().running().reset();
                            return true;
                        },
                        done -> {
                            settingsModel.resetProperty().set(SettingsModel.Reset.DONE);
                            seat.session().poller().refreshNow();
                            seat.session().subnets().refresh();
                        });
    }

    private static ProgramFacts facts(Run run) {
        AppPaths paths = run.paths();
        return new ProgramFacts(
                run.version(),
                Version.commit(),
                System.getProperty("java.runtime.version", ""),
                System.getProperty("javafx.runtime.version", ""),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", "") + " "
                        + System.getProperty("os.arch", ""),
                new ProgramFacts.Places(paths.config(), paths.data(), paths.cache(), paths.logs()));
    }

    /// Handing it over takes 12 ms, and on Linux most desktops take that of the entry in the menu.
    private void showIcon() {
        services.work().run(ConsoleWindow::icon, stage.getIcons()::setAll);
    }

    /// The window's picture for the desktop, of the size that JavaFX wants there: it takes one, and scales any other.
    private static Image icon() {
        int size = OS.startsWith("Windows") ? 32 : 128;
        return new Image(Objects.requireNonNull(ConsoleWindow.class.getResource("icon-" + size + ".png"))
                .toExternalForm());
    }
}
