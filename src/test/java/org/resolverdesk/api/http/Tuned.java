package org.resolverdesk.api.http;

import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/// The program's client with something of its surroundings changed, for tests in other packages: a proxy, or
/// the protocols.
public final class Tuned {
    private Tuned() {}

    public static Clients clients(Timeouts timeouts, Consumer<OkHttpClient.Builder> tune) {
        return new Clients(timeouts, tune);
    }
}
