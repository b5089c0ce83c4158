package org.resolverdesk.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.resolverdesk.ui.look.Look;
import org.testfx.api.FxToolkit;

/// A window of 1440 × 900 on no display, in the program's look. Called from a plain thread, but for
/// [#whenLaidOut].
final class Window implements AutoCloseable {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final long LONGEST_SECONDS = 120;

    private final Stage stage;
    private final Scene scene;

    Window() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        scene = call(() -> new Scene(new StackPane(), WIDTH, HEIGHT));
        run(() -> {
            new Look().dress(scene);
            stage.setScene(scene);
            stage.show();
        });
    }

    void show(Parent root) {
        run(() -> scene.setRoot(root));
        await(call(() -> whenLaidOut(() -> true)));
    }

    Scene scene() {
        return scene;
    }

    /// Done after the first layout at whose end `what` is so. JavaFX thread.
    CompletableFuture<Void> whenLaidOut(BooleanSupplier what) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Runnable look = new Runnable() {
            @Override
            public void run() {
                if (what.getAsBoolean()) {
                    scene.removePostLayoutPulseListener(this);
                    done.complete(null);
                } else {
                    Platform.requestNextPulse();
                }
            }
        };
        scene.addPostLayoutPulseListener(look);
        Platform.requestNextPulse();
        return done;
    }

    @Override
    public void close() {
        run(() -> {
            scene.setRoot(new StackPane());
            stage.hide();
        });
    }

    /// The time that the JavaFX thread has worked so far, whoever else had the processors, in ms.
    static double worked() {
        return call(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()) / 1e6;
    }

    static void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    static <T> T call(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        return await(future);
    }

    static <T> T await(Future<T> future) {
        try {
            return future.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
