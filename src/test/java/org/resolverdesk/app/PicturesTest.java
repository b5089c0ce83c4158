package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Takes the pictures: one of every screen and state, in both themes and languages, into `target/pictures/`;
/// with `-Dreadme=write` those of the README too. `-Dpose=REGEX` takes only poses whose name is like that.
@Tag("pictures")
class PicturesTest {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final Path README = Path.of("src", "site", "pictures");
    private static final Map<String, String> OF_README = Map.of(
            "create-filled.light.en.1440x900.png", "create.png",
            "problems.light.en.1440x900.png", "problems.png",
            "detail-pending.dark.en.1440x900.png", "detail.png");
    private static final Map<String, Locale> LANGUAGES = Map.of("en", Locale.ENGLISH, "zh", Locale.SIMPLIFIED_CHINESE);
    /// Layout, the columns' widths and what follows from them are done after so many.
    private static final int PULSES = 3;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        Files.createDirectories(FOLDER);
    }

    static Stream<Pose> poses() {
        String wanted = System.getProperty("pose", ".*");
        return Poses.all().stream().filter(pose -> pose.name().matches(wanted));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poses")
    void everyStateIsTakenInBothThemesAndLanguages(Pose pose) throws Exception {
        List<CompletableFuture<Void>> writes = new ArrayList<>();
        for (Map.Entry<String, Locale> language : LANGUAGES.entrySet()) {
            take(pose, language.getKey(), language.getValue(), writes);
        }
        writes.forEach(CompletableFuture::join);
        assertTrue(writes.size() >= 4, "both themes in both languages");
    }

    private static void take(Pose pose, String language, Locale locale, List<CompletableFuture<Void>> writes)
            throws Exception {
        Studio studio = on(() -> new Studio(new Stage(StageStyle.UNDECORATED), locale, pose.guard()));
        try {
            size(studio, Format.USUAL.getFirst());
            on(() -> {
                pose.strike().accept(studio);
                return true;
            });
            for (Format format : pose.everyFormat() ? Format.EVERY : Format.USUAL) {
                size(studio, format);
                on(() -> {
                    pose.open().accept(studio);
                    return true;
                });
                pulses();
                writes.add(shoot(studio, format.file(pose.name(), language)));
            }
            assertEquals(List.of(), studio.thrown());
        } finally {
            on(() -> {
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                studio.close();
                return true;
            });
        }
    }

    private static void size(Studio studio, Format format) throws Exception {
        on(() -> {
            Stage stage = studio.stage();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(format.width());
            stage.setHeight(format.height());
            stage.show();
            studio.look().appearanceProperty().set(format.theme());
            studio.look().zoomProperty().set(format.zoom());
            return true;
        });
        pulses();
    }

    private static CompletableFuture<Void> shoot(Studio studio, String file) throws Exception {
        Camera camera = new Camera(studio.stage());
        WritableImage image = on(camera::picture);
        assertTrue(colours(image) > 20, () -> file + " shows next to nothing");
        List<String> cut = on(() -> List.copyOf(camera.cut()));
        return CompletableFuture.runAsync(() -> write(image, file, cut));
    }

    private static void write(WritableImage image, String file, List<String> cut) {
        try {
            Png.write(image, FOLDER.resolve(file));
            String readme = OF_README.get(file);
            if (readme != null && "write".equals(System.getProperty("readme"))) {
                Png.write(image, README.resolve(readme));
            }
            if (!cut.isEmpty()) {
                Files.write(FOLDER.resolve(file.replace(".png", ".cut.txt")), cut);
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static long colours(WritableImage image) {
        PixelReader pixels = image.getPixelReader();
        return Stream.iterate(0, i -> i < image.getHeight(), i -> i + 7)
                .flatMap(y ->
                        Stream.iterate(0, i -> i < image.getWidth(), i -> i + 3).map(x -> pixels.getArgb(x, y)))
                .distinct()
                .count();
    }

    /// Waits until the window has been laid out and drawn so many times.
    private static void pulses() throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int seen;

            @Override
            public void handle(long nanos) {
                if (++seen > PULSES) {
                    stop();
                    done.complete(null);
                }
            }
        }.start());
        done.get(60, TimeUnit.SECONDS);
    }

    private static <T> T on(Callable<T> action) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(action.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(120, TimeUnit.SECONDS);
    }
}
