package org.resolverdesk.store;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Quota;

/// How many endpoints the account may have, and has; empty until it could be read, and where it can't be. Asked again
/// some seconds after something changed. Screen thread.
public final class Quotas {
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final DnsApi dns;
    private final Supplier<String> account;
    private final Work work;
    private final Ticker ticker;
    private final Live.Value<List<Quota>> all = new Live.Value<>(List.of());
    private @Nullable Cancellable due;
    private @Nullable Cancellable reading;
    private boolean closed;

    /// `account` is the domain's id, empty while it isn't known.
    public Quotas(DnsApi dns, Supplier<String> account, Work work, Ticker ticker) {
        this.dns = dns;
        this.account = account;
        this.work = work;
        this.ticker = ticker;
    }

    public ReadOnlyObjectProperty<List<Quota>> allProperty() {
        return all;
    }

    /// Asks soon, once for all that changes until then.
    public void refreshSoon() {
        if (due == null && !closed) {
            due = ticker.after(SETTLED, this::refresh);
        }
    }

    /// Asks now.
    public void refresh() {
        due = null;
        String domain = account.get();
        if (domain.isEmpty() || closed) {
            return;
        }
        callOff();
        reading = work.begin(() -> dns.quotas(domain), (Answer<List<Quota>> answer) -> {
            reading = null;
            // A user who may not read them sees none, and nothing about it: they may be able to create all the same.
            if (answer instanceof Answer.Ok<List<Quota>> ok && !closed) {
                all.set(List.copyOf(ok.value()));
            }
        });
    }

    public void close() {
        closed = true;
        if (due != null) {
            due.cancel();
        }
        callOff();
    }

    private void callOff() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }
}
