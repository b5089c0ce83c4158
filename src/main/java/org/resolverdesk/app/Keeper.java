package org.resolverdesk.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.DraftFile;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.Settings;
import org.resolverdesk.config.SettingsFile;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.Ticker;
import org.resolverdesk.store.Work;

/// Keeps the settings and the half-filled form: soon after each change, and at the end. JavaFX thread; the
/// files are written in the background, one write at a time.
final class Keeper {
    private static final Duration SOON = Duration.ofMillis(400);

    /// Where what is kept is kept.
    record Files(SettingsFile settings, Function<String, DraftFile> drafts) {}

    private final SettingsFile settingsFile;
    private final Function<String, DraftFile> draftFiles;
    private final Work work;
    private final Ticker ticker;
    private final Consumer<FileProblem> onProblem;
    private final Object writing = new Object();
    private Settings settings;
    /// By the id of their profile, those that changed since the start; an empty one is to be forgotten.
    private final Map<String, Optional<EndpointDraft>> drafts = new HashMap<>();
    private final Set<String> draftsChanged = new HashSet<>();
    private @Nullable Cancellable due;
    private boolean settingsChanged;

    /// `onProblem` is told on the JavaFX thread what couldn't be written.
    Keeper(Files files, Settings settings, Work work, Ticker ticker, Consumer<FileProblem> onProblem) {
        this.settingsFile = files.settings();
        this.draftFiles = files.drafts();
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

    /// Keeps a form with its profile, or forgets the kept one where there is nothing in it.
    void keep(String profileId, @Nullable EndpointDraft form) {
        drafts.put(profileId, Optional.ofNullable(form));
        draftsChanged.add(profileId);
        later();
    }

    /// Hands over the form that was left half-filled in a profile, null where none was: from memory at once, else
    /// from its file.
    void draft(String profileId, Consumer<@Nullable EndpointDraft> onScreen) {
        Optional<EndpointDraft> known = drafts.get(profileId);
        if (known != null) {
            onScreen.accept(known.orElse(null));
            return;
        }
        work.run(() -> draftFiles.apply(profileId).load(), (DraftFile.Kept kept) -> {
            tell(Optional.ofNullable(kept.problem()));
            onScreen.accept(kept.draft());
        });
    }

    /// The profile is gone, and its form with it.
    void forget(String profileId) {
        keep(profileId, null);
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
        Map<String, Optional<EndpointDraft>> toKeep = new HashMap<>(drafts);
        toKeep.keySet().retainAll(draftsChanged);
        settingsChanged = false;
        draftsChanged.clear();
        return () -> {
            synchronized (writing) {
                if (withSettings) {
                    tell(settingsFile.save(toSave));
                }
                toKeep.forEach((id, draft) -> {
                    DraftFile file = draftFiles.apply(id);
                    tell(draft.map(file::save).orElseGet(file::clear));
                });
            }
        };
    }

    private void tell(Optional<FileProblem> problem) {
        problem.ifPresent(wrong -> work.onScreen(() -> onProblem.accept(wrong)));
    }
}
