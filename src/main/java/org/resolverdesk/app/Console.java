package org.resolverdesk.app;

import java.time.Clock;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.SettingsFile;
import org.resolverdesk.model.Profile;

/// The program while its window is open: what is behind it, what it shows and what it keeps. JavaFX thread.
final class Console implements AutoCloseable {
    private final Services services;
    private final Keeper keeper;
    private final ConsoleWindow window;

    /// `first` is the profile that it begins with.
    Console(Services services, Run run, Outside outside, Profile first) {
        this.services = services;
        AppPaths paths = run.paths();
        keeper = new Keeper(
                new SettingsFile(paths, Clock.systemUTC()),
                run.start().settings().settings(),
                services.work(),
                services.timing().ticker(),
                services::tell);
        window = new ConsoleWindow(services, keeper, run, outside, first);
    }

    ConsoleWindow window() {
        return window;
    }

    /// Opens the window, and then begins to read, with `first` before everything else; the form that was left
    /// half-filled comes when the journal is open.
    void open(Runnable first) {
        window.show(first);
        services.begin();
    }

    /// Remembers where the window is, ends what is behind it, and returns when everything is written.
    @Override
    public void close() {
        window.close();
        services.close();
        keeper.finish();
    }
}
