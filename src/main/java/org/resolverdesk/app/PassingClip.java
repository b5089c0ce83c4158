package org.resolverdesk.app;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.Ticker;

/// Puts a secret on the clipboard for 30 seconds: then it goes, unless something else is there by then. JavaFX
/// thread.
final class PassingClip {
    static final Duration STAYS = Duration.ofSeconds(30);

    private final Ticker ticker;
    private final Consumer<String> write;
    private final Supplier<String> read;
    private @Nullable Cancellable due;
    private String last = "";

    PassingClip(Ticker ticker, Consumer<String> write, Supplier<String> read) {
        this.ticker = ticker;
        this.write = write;
        this.read = read;
    }

    void copy(String secret) {
        if (due != null) {
            due.cancel();
        }
        last = secret;
        write.accept(secret);
        due = ticker.after(STAYS, this::wipe);
    }

    /// Takes it away at once, if it is still there: the program ends.
    void wipe() {
        due = null;
        if (!last.isEmpty() && read.get().equals(last)) {
            write.accept("");
        }
        last = "";
    }
}
