package org.resolverdesk.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;

/// The program as JavaFX and the desktop know it: the name of this class is that of the window's group on Linux, which
/// the entry in the menu has too, so that a desktop shows the one as the other.
public final class ResolverDesk extends Application {
    /// JavaFX makes the instance by itself and hands it words only; a program is launched once in a process.
    private static final CompletableFuture<Runnable> OPENING = new CompletableFuture<>();

    /// The toolkit's threads, and those they start, go before the others: at a start more is to be done than there
    /// are processors for. On Linux that is so in the packages' Java alone, by its options.
    static final int PRIORITY =
            "Linux".equals(System.getProperty("os.name")) ? Thread.MAX_PRIORITY : Thread.NORM_PRIORITY;

    /// Starts the toolkit, which takes a while, beside whatever else there is to do before a window is
    /// opened. Done when the toolkit has ended.
    @SuppressWarnings("ThreadPriorityCheck")
    static CompletableFuture<Void> begin() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Thread.ofPlatform().name("toolkit").priority(PRIORITY).start(() -> {
            try {
                Application.launch(ResolverDesk.class);
                ended.complete(null);
            } catch (RuntimeException | Error failed) {
                ended.completeExceptionally(failed);
            }
        });
        return ended;
    }

    /// Runs `opening` on the toolkit's thread, as soon as that is there. Any thread, once.
    static void open(Runnable opening) {
        OPENING.complete(opening);
    }

    @Override
    public void start(Stage unused) {
        OPENING.join().run();
    }
}
