package org.resolverdesk.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.Settings;
import org.resolverdesk.config.Settings.WindowPlace;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.store.Notice;
import org.resolverdesk.ui.look.Appearance;
import org.resolverdesk.ui.look.Look;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.settings.ProgramFacts;
import org.resolverdesk.ui.settings.SettingsActions;
import org.resolverdesk.ui.settings.SettingsModel;
import org.resolverdesk.ui.shell.NoticeText;
import org.resolverdesk.ui.shell.Page;
import org.resolverdesk.ui.shell.Sheet;
import org.resolverdesk.ui.simulator.Running;

/// The program's window: a desk in the chosen language, in the chosen look, where it was last. JavaFX thread.
final class ConsoleWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 640;
    private static final double MIN_HEIGHT = 480;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Services services;
    private final Keeper keeper;
    private final Desktop desktop;
    private final Stage stage = new Stage();
    private final Look look = new Look();
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>();
    private final SettingsModel settingsModel;
    private final Surroundings surroundings;
    private final Scene scene;
    private Desk desk;
    private Texts texts;

    ConsoleWindow(Services services, Keeper keeper, Desktop desktop, AppPaths paths, String version) {
        this.services = services;
        this.keeper = keeper;
        this.desktop = desktop;
        now.set(services.timing().now());
        Settings settings = keeper.settings();
        settingsModel = new SettingsModel(facts(paths, version));
        SimServer rehearsal = services.rehearsal();
        surroundings = new Surroundings(
                new Running(rehearsal::behaviour, rehearsal::behaviour),
                settingsModel,
                new SettingsActions(Clip::copy, desktop::open, this::resetRehearsal, Bill::shipped),
                services.trouble(),
                services.calls());
        look.appearanceProperty().set(Appearance.valueOf(settings.theme().name()));
        look.zoomProperty().set(settings.zoomPercent());
        texts = new Texts(locale(settings.language()));
        desk = newDesk();
        scene = new Scene(desk.view(), WIDTH, HEIGHT);
        look.dress(scene);
        followSettings(settings);
        place(settings.window());
        stage.setTitle("Resolver Desk · " + services.session().profile().name());
        stage.getIcons().setAll(icons());
        stage.setScene(scene);
        services.session().notices().all().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::tellDesktop);
            }
        });
        stage.iconifiedProperty().addListener((value, was, is) -> hidden());
        stage.showingProperty().addListener((value, was, is) -> hidden());
    }

    Scene scene() {
        return scene;
    }

    Stage stage() {
        return stage;
    }

    void show() {
        stage.show();
        tick();
    }

    /// Shows a form that was left half-filled, unless another was begun meanwhile.
    void restore(Draft kept) {
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

    /// Notes where the window is, for the next start.
    void remember() {
        boolean maximized = stage.isMaximized();
        WindowPlace old = keeper.settings().window();
        WindowPlace place = maximized && old != null
                ? new WindowPlace(old.x(), old.y(), old.width(), old.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
        keeper.change(settings -> settings.withWindow(place));
    }

    private Desk newDesk() {
        Desk made = new Desk(services.session(), texts, now, look, surroundings);
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
        texts = new Texts(locale(tag));
        desk = newDesk();
        if (draft != null) {
            desk.form().restore(draft);
        }
        desk.listModel().filterProperty().set(old.listModel().filterProperty().get());
        desk.shell().goTo(Page.SETTINGS, sheet);
        scene.setRoot(desk.view());
    }

    private void place(@Nullable WindowPlace place) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        if (place == null) {
            return;
        }
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        // On a screen that is gone the window would be out of reach.
        boolean reachable = Screen.getScreensForRectangle(place.x(), place.y(), place.width(), 60).stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> overlap(screen, place));
        if (reachable) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximized());
    }

    private static boolean overlap(Rectangle2D screen, WindowPlace place) {
        return screen.intersects(place.x() + 40, place.y(), Math.max(1, place.width() - 80), 30);
    }

    private void tick() {
        services.timing().ticker().after(TICK, () -> {
            if (stage.isShowing() && !stage.isIconified()) {
                now.set(services.timing().now());
            }
            tick();
        });
    }

    private void hidden() {
        services.session().poller().hidden(stage.isIconified() || !stage.isShowing());
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
                            services.rehearsal().reset();
                            return true;
                        },
                        done -> {
                            settingsModel.resetProperty().set(SettingsModel.Reset.DONE);
                            services.session().poller().refreshNow();
                            services.session().subnets().refresh();
                        });
    }

    private static ProgramFacts facts(AppPaths paths, String version) {
        return new ProgramFacts(
                version,
                Version.commit(),
                System.getProperty("java.runtime.version", ""),
                System.getProperty("javafx.runtime.version", ""),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", "") + " "
                        + System.getProperty("os.arch", ""),
                new ProgramFacts.Places(paths.config(), paths.data(), paths.cache(), paths.logs()));
    }

    private static Locale locale(String tag) {
        return tag.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(tag);
    }

    private static List<Image> icons() {
        List<Image> icons = new ArrayList<>();
        for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
            icons.add(new Image(Objects.requireNonNull(ConsoleWindow.class.getResource("icon-" + size + ".png"))
                    .toExternalForm()));
        }
        return icons;
    }
}
