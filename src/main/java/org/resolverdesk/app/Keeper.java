package org.resolverdesk.app;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.Settings;
import org.resolverdesk.config.SettingsFile;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.Ticker;
import org.resolverdesk.store.Work;

/// Keeps the settings: soon after each change, and at the end. JavaFX thread; the file is written in the
/// background, one write at a time.
final class Keeper {
    private static final Duration SOON = Duration.ofMillis(400);

    private final SettingsFile settingsFile;
    private final Work work;
    private final Ticker ticker;
    private final Consumer<FileProblem> onProblem;
    private final Object writing = new Object();
    private Settings settings;
    private @Nullable Cancellable due;
    private boolean settingsChanged;

    /// `onProblem` is told on the JavaFX thread what couldn't be written.
    Keeper(SettingsFile file, Settings settings, Work work, Ticker ticker, Consumer<FileProblem> onProblem) {
        this.settingsFile = file;
        this.onProblem = onProblem;
        this.settings = settings;
        this.work = work;
        this.ticker = ticker;
    }

    Settings settings() {
        return settings;
    }

    void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings);
        if (!next.equals(settings)) {
            settings = next;
            settingsChanged = true;
            later();
        }
    }

    /// Writes what isn't written yet, and returns when it is.
    void finish() {
        Runnable write = takeChanges();
        write.run();
    }

    private void later() {
        if (due == null) {
            due = ticker.after(SOON, () -> {
                due = null;
                Runnable write = takeChanges();
                work.run(
                        () -> {
                            write.run();
                            return true;
                        },
                        done -> {});
            });
        }
    }

    private Runnable takeChanges() {
        boolean withSettings = settingsChanged;
        Settings toSave = settings;
        settingsChanged = false;
        return () -> {
            synchronized (writing) {
                if (withSettings) {
                    tell(settingsFile.save(toSave));
                }
            }
        };
    }

    private void tell(Optional<FileProblem> problem) {
        problem.ifPresent(wrong -> work.onScreen(() -> onProblem.accept(wrong)));
    }
}
