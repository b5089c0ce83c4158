package org.resolverdesk.sim;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.resolverdesk.model.Profile;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Dice;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.iam.AccessKeys;
import org.resolverdesk.sim.iam.Account;
import org.resolverdesk.sim.iam.Admission;
import org.resolverdesk.sim.iam.Policy;
import org.resolverdesk.sim.iam.Tokens;
import org.resolverdesk.sim.iam.Users;
import org.resolverdesk.sim.world.Ids;
import org.resolverdesk.sim.world.World;

/// The DNS Resolver service, its VPCs and its identity service in one, at 127.0.0.1 over plain HTTP. Safe for
/// threads.
///
/// What it knows is the reference's chapters 0 to 6 and 13; where those leave something open, an [OpenPoint] or
/// the comment of the handler says what was taken.
public final class SimServer implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads;
    private final Realm realm;
    private final Users users = new Users();
    private final Tokens tokens;
    private final Account account = Account.MADE_UP;
    private volatile Dice dice;

    // The JDK's server writes headers and body apart, and without this option, which it reads once, the body
    // often waits 40 ms for the other side to confirm the headers.
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private SimServer(SimOptions options) throws IOException {
        dice = new Dice(options.behaviour());
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), options.port());
        http = HttpServer.create(address, 0);
        realm = openOrUnbind(options);
        tokens = new Tokens(new Ids(options.seed() + 1, 0), realm.now(), users);
        AccessKeys keys = new AccessKeys(new Ids(options.seed() + 3, 0), users);
        String base = baseUrl().toString();
        Routes routes = new Routes(tokens, users, keys, base);
        Admission admission = new Admission(tokens, keys);
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("rehearsal-", 0).factory());
        http.setExecutor(threads);
        http.createContext("/", new Front(realm, routes, admission, () -> dice, new Ids(options.seed() + 2, 0)));
    }

    /// Starts to serve. Throws where the port is taken or the directory's file can't be read; a damaged file is
    /// set aside instead.
    public static SimServer start(SimOptions options) throws IOException {
        SimServer server = new SimServer(options);
        server.http.start();
        return server;
    }

    /// Ends every connection and returns when the world is saved.
    public void stop() {
        http.stop(0);
        threads.shutdownNow();
        realm.close();
    }

    @Override
    public void close() {
        stop();
    }

    /// How to reach it: one base URL for all three services.
    public Profile profile() {
        URI base = baseUrl();
        return new Profile("Rehearsal", base, base, base, World.REGIONS, account.projectId(), account.domainId());
    }

    /// A made-up token of the project that is valid as long as the server runs.
    public String token() {
        return tokens.first();
    }

    public Behaviour behaviour() {
        return dice.behaviour();
    }

    /// From the next request on; what is pending already keeps its time. Scripts and random numbers begin anew.
    public void behaviour(Behaviour behaviour) {
        dice = new Dice(behaviour);
    }

    /// Forgets everything that was made and gives the first world again. Tokens stay valid.
    public void reset() {
        realm.reset(behaviour().pace());
    }

    /// Tells of everything that is done from now on, before it is answered and under the world's lock: what was
    /// done can be counted so whatever becomes of the answers. The latest witness is the only one.
    public void watch(Consumer<Act> witness) {
        realm.watch(witness);
    }

    /// Goes on with another world, for who wants to see it with other networks; nobody else may change that one
    /// then.
    void enter(World world) {
        realm.enter(world);
    }

    /// Gives the user of that name other permissions, which revokes tokens as a change of the password does.
    void permit(String user, Policy policy) {
        realm.alone(now -> users.permit(user, policy, now));
    }

    /// Where a damaged file of the directory was put at the start, if one was found.
    public Optional<Path> setAside() {
        return realm.setAside();
    }

    private URI baseUrl() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private Realm openOrUnbind(SimOptions options) throws IOException {
        try {
            return Realm.open(options, options.behaviour().pace());
        } catch (IOException | RuntimeException e) {
            http.stop(0);
            throw e;
        }
    }
}
