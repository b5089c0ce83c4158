package org.resolverdesk.proof.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.resolverdesk.api.HttpDnsApi;
import org.resolverdesk.api.HttpRuleApi;
import org.resolverdesk.api.HttpVpcApi;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Clients;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.http.Transport;
import org.resolverdesk.api.http.Tuned;
import org.resolverdesk.api.trace.LastCall;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.store.Cloud;

/// One service, one way to it and one client of the program's, for one run after another.
final class Lane implements AutoCloseable {
    /// Real time, so as short as a busy machine allows.
    private static final Timeouts HASTY =
            new Timeouts(Duration.ofMillis(60), Duration.ofMillis(150), Duration.ofMillis(80));

    private static final int MOST_TRIES = 50;

    private final Service service;
    private final Gate gate;
    private final Clients clients;
    private final Control control;
    private final HttpUrl base;
    private final Trace trace;
    private final LastCall lastCall = new LastCall();
    private final Journal journal;
    private final Map<String, Subnet> subnets;
    private ConnectionPool pool = new ConnectionPool();

    /// With its journal in that directory and `endpoints` generated in its world; `proxied` clients take the way for an
    /// HTTP proxy.
    Lane(Path home, int endpoints, Cell.Protocol protocol, boolean proxied) throws IOException {
        service = new Service(endpoints);
        boolean frames = protocol == Cell.Protocol.HTTP_2;
        gate = frames
                ? new Http2Gate(service.port(), service.clock())
                : new FaultProxy(service.port(), service.clock(), this::open);
        base = HttpUrl.get("http://127.0.0.1:" + (proxied ? service.port() : gate.port()));
        UnaryOperator<OkHttpClient.Builder> way = builder -> frames
                ? builder.protocols(Http2Gate.PROTOCOLS)
                : builder.proxy(
                        proxied
                                ? new Proxy(
                                        Proxy.Type.HTTP,
                                        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), gate.port()))
                                : Proxy.NO_PROXY);
        clients = Tuned.clients(
                HASTY, builder -> pool = way.apply(builder).build().connectionPool());
        trace = new Trace(service.clock());
        trace.listen(lastCall);
        journal = Journal.in(home.resolve("journal.db"), service.clock());
        journal.open();
        control = new Control(way.apply(new OkHttpClient.Builder()), base, service.token());
        subnets = subnets();
    }

    Service service() {
        return service;
    }

    Gate gate() {
        return gate;
    }

    /// The program's client, as that sender.
    Cloud cloud(String sender) {
        Transport transport = new Transport(clients, base, new TokenAuth(service.token()), trace, sender);
        HttpVpcApi vpc = new HttpVpcApi(transport, service.profile()::projectId);
        return new Cloud(new HttpDnsApi(transport), new HttpRuleApi(transport), vpc, lastCall::take);
    }

    Journal journal() {
        return journal;
    }

    /// Nothing is in the pool any more.
    void freshly() {
        pool.evictAll();
    }

    String subnet(String name) {
        return Objects.requireNonNull(subnets.get(name), name).id();
    }

    /// How many endpoints OkHttp's defaults make of that run's one create.
    int control(Run run) {
        freshly();
        String sender = service.begin(run, () -> Service.MORNING);
        control.create(run, gate, Orders.json(Orders.ours(run, this)), sender);
        return service.ours().size();
    }

    @Override
    public void close() {
        control.close();
        journal.close();
        clients.close();
        gate.close();
        service.close();
    }

    private int open() {
        return pool.connectionCount() + control.open();
    }

    /// The very first calls may take longer than the hasty time-outs allow.
    private Map<String, Subnet> subnets() {
        Cloud cloud = cloud("first");
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (cloud.vpc().listSubnets() instanceof Answer.Ok<List<Subnet>> ok) {
                return ok.value().stream().collect(Collectors.toMap(Subnet::name, Function.identity()));
            }
        }
        throw new IllegalStateException("no subnets");
    }
}
