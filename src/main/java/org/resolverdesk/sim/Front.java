package org.resolverdesk.sim;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.resolverdesk.sim.behaviour.Dice;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.call.Route;
import org.resolverdesk.sim.iam.Admission;
import org.resolverdesk.sim.sign.SignedRequest;
import org.resolverdesk.sim.sign.Verifier;
import org.resolverdesk.sim.world.Ids;

/// Between HTTP and the handlers: faults, routes, tokens, the headers that every answer has. One call a
/// request, each on a virtual thread.
final class Front implements HttpHandler {
    /// Larger bodies are refused with 413.
    static final int MOST_BYTES = 1 << 20;

    /// So much of a body that is too large is read off, so that its sender gets to read the answer.
    private static final long MOST_DRAINED = 64L << 20;

    /// The limit that a throttled request is told where none is set: the one reported for DNS (reference 3.3).
    private static final int USUAL_PER_MINUTE = 100;

    private static final System.Logger LOG = System.getLogger(Front.class.getName());

    private final Realm realm;
    private final Routes routes;
    private final Admission admission;
    private final Supplier<Dice> dice;
    private final Ids requestIds;

    Front(Realm realm, Routes routes, Admission admission, Supplier<Dice> dice, Ids requestIds) {
        this.realm = realm;
        this.routes = routes;
        this.admission = admission;
        this.dice = dice;
        this.requestIds = requestIds;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = body(exchange.getRequestBody());
            Dice.Fate fate = dice.get().next(isDnsWrite(exchange));
            if (fate.has(Fault.DROP_BEFORE)) {
                return;
            }
            String requestId = requestId();
            Reply reply = answer(exchange, body, fate, requestId);
            if (fate.has(Fault.DROP_AFTER)) {
                return;
            }
            Thread.sleep(fate.delay());
            send(exchange, reply, requestId, fate.has(Fault.CUT_BODY));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply answer(HttpExchange exchange, byte[] body, Dice.Fate fate, String requestId) {
        try {
            if (body.length > MOST_BYTES) {
                throw new Refusal(Reason.TOO_LARGE);
            }
            String path = exchange.getRequestURI().getRawPath();
            Routes.Match match = routes.find(exchange.getRequestMethod(), path == null ? "" : path);
            Headers headers = exchange.getRequestHeaders();
            Request request = new Request(
                    match.variables(),
                    query(exchange.getRequestURI().getRawQuery()),
                    new ByteArrayInputStream(body),
                    headers);
            SignedRequest signed = signed(exchange, body);
            return realm.at(fate, moment -> {
                throttle(match.route().access(), moment);
                admission.admit(match.route(), signed, moment);
                trouble(exchange, fate);
                Reply reply = match.route().handler().handle(request, moment);
                tell(exchange, match.route(), reply);
                return reply;
            });
        } catch (Refusal refusal) {
            return refusal.reply(requestId);
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "the simulator failed at " + exchange.getRequestURI(), bug);
            return new Refusal(Reason.INTERNAL).reply(requestId);
        }
    }

    private void tell(HttpExchange exchange, Route route, Reply reply) {
        if (route.access() == Route.Access.DNS && !route.method().equals("GET")) {
            String sender = exchange.getRequestHeaders().getFirst("User-Agent");
            realm.tell(
                    new Act(sender == null ? "" : sender, route.method(), String.join("/", route.path()), reply.id()));
        }
    }

    private void throttle(Route.Access access, Handler.Moment moment) {
        boolean over = access != Route.Access.OPEN && dice.get().isOverLimit(moment.now());
        if (over || moment.fate().has(Fault.THROTTLED)) {
            int limit = moment.fate().behaviour().mostPerMinute();
            throw new Refusal(Reason.THROTTLED, (limit > 0 ? limit : USUAL_PER_MINUTE) + ",time:1 minute");
        }
    }

    private static void trouble(HttpExchange exchange, Dice.Fate fate) {
        boolean dns = isDns(exchange);
        if (fate.has(Fault.FLOW_CONTROL) && dns) {
            throw new Refusal(Reason.FLOW_CONTROL);
        }
        if (fate.has(Fault.LOCKED) && isDnsWrite(exchange)) {
            throw new Refusal(Reason.LOCKED);
        }
        if (fate.has(Fault.INTERNAL)) {
            throw new Refusal(dns ? Reason.INTERNAL : Reason.INTERNAL_GATEWAY);
        }
    }

    /// The hash of the body is only made where there is a signature to check.
    private static SignedRequest signed(HttpExchange exchange, byte[] body) {
        Headers headers = exchange.getRequestHeaders();
        String hash = headers.containsKey("Authorization") ? Verifier.hash(body) : "";
        String path = exchange.getRequestURI().getRawPath();
        return new SignedRequest(
                exchange.getRequestMethod(),
                path == null ? "" : path,
                exchange.getRequestURI().getRawQuery(),
                headers,
                hash);
    }

    /// At most one byte more than is allowed.
    private static byte[] body(InputStream in) throws IOException {
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            byte[] rest = new byte[1 << 16];
            long drained = 0;
            for (int read = 0; read >= 0 && drained < MOST_DRAINED; read = in.read(rest)) {
                drained += read;
            }
        }
        return body;
    }

    /// The first value of each name; a name without `=` has an empty one.
    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                query.putIfAbsent(Route.decoded(name), Route.decoded(value));
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, Reply reply, String requestId, boolean cut) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("X-Request-Id", requestId);
        String path = exchange.getRequestURI().getPath();
        boolean vpc = path.contains("/vpc/");
        if (!vpc && (path.startsWith("/v3/") || path.startsWith("/v3.0/"))) {
            headers.set("X-IAM-Trace-Id", "token_null_null_" + requestId);
        }
        reply.headers().forEach(headers::set);
        if (exchange.getRequestMethod().equals("HEAD") || reply.body().isMissingNode()) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        byte[] bytes = Json.bytes(reply.body());
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes, 0, cut ? bytes.length / 2 : bytes.length);
        if (cut) {
            exchange.getResponseBody().flush();
        }
    }

    private static boolean isDnsWrite(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        return !method.equals("GET") && !method.equals("HEAD") && isDns(exchange);
    }

    private static boolean isDns(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.startsWith("/v2.1/") || path.startsWith("/v2/");
    }

    private String requestId() {
        synchronized (requestIds) {
            return requestIds.request();
        }
    }
}
