package org.resolverdesk.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;

/// The program as JavaFX and the desktop know it: the name of this class is that of the window's group on Linux, which
/// the entry in the menu has too, so that a desktop shows the one as the other.
public final class ResolverDesk extends Application {
    /// JavaFX makes the instance by itself and hands it words only; a program is launched once in a process.
    private static final CompletableFuture<Runnable> OPENING = new CompletableFuture<>();

    /// Starts the toolkit and runs `opening` on its thread; returns when the toolkit has ended.
    static void launch(Runnable opening) {
        OPENING.complete(opening);
        Application.launch(ResolverDesk.class);
    }

    @Override
    public void start(Stage unused) {
        OPENING.join().run();
    }
}
