import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window that a start of the program is measured against: a label, and nothing else. Prints how many milliseconds after its first
/// argument (the time in milliseconds since 1970) it was painted, and its memory (PSS, KiB) then and, where a second argument says how many
/// seconds to stay, after these.
public final class Bare extends Application {
    private Scene scene;
    private boolean laidOut;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        scene = new Scene(new StackPane(new Label("Resolver Desk")), 1280, 800);
        stage.setScene(scene);
        scene.addPostLayoutPulseListener(this::pulse);
        stage.show();
    }

    /// What was laid out in one pulse is painted before the next one comes.
    private void pulse() {
        if (!laidOut) {
            laidOut = true;
            Platform.requestNextPulse();
            return;
        }
        long painted = System.currentTimeMillis();
        var words = getParameters().getRaw();
        System.out.println((painted - Long.parseLong(words.getFirst())) + " " + pss());
        if (words.size() > 1) {
            Thread.ofPlatform().start(() -> stay(Long.parseLong(words.get(1))));
        } else {
            System.exit(0);
        }
    }

    private static void stay(long seconds) {
        try {
            Thread.sleep(seconds * 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println(pss());
        System.exit(0);
    }

    private static long pss() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (java.io.IOException notLinux) {
            return -1;
        }
        return -1;
    }
}
