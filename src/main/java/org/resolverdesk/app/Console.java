package org.resolverdesk.app;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.Settings;
import org.resolverdesk.config.SettingsFile;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.ui.trouble.Trouble;

/// The program while its window is open: what is behind it, what it shows and what it keeps. JavaFX thread.
final class Console implements AutoCloseable {
    private final Services services;
    private final Keeper keeper;
    private final ConsoleWindow window;

    Console(Services services, AppPaths paths, Settings settings, Desktop desktop, String version) {
        this.services = services;
        keeper = new Keeper(
                new SettingsFile(paths, Clock.systemUTC()),
                settings,
                services.work(),
                services.timing().ticker(),
                problem -> services.trouble().tell(new Trouble.OfFile(problem)));
        window = new ConsoleWindow(services, keeper, desktop, paths, version);
    }

    ConsoleWindow window() {
        return window;
    }

    /// Begins to read, and opens the window; the form that was left half-filled comes when the journal is open.
    /// `left` is one that an older version kept in a file; `taken` runs when it is in the journal.
    void open(@Nullable EndpointDraft left, Runnable taken) {
        services.begin();
        window.show();
        services.session().drafts().load(left, taken, window::restore);
    }

    /// Remembers where the window is, ends what is behind it, and returns when everything is written.
    @Override
    public void close() {
        window.remember();
        services.close();
        keeper.finish();
    }
}
