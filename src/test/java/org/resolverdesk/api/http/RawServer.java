package org.resolverdesk.api.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// A server that reads whole requests and answers any bytes, or none: what a real HTTP server can't be made to
/// do. Each request takes the next act, and `OK` when none is left; it is seen before the act begins.
public final class RawServer implements AutoCloseable {
    public static final String BODY = "{\"endpoint\":{\"id\":\"e-1\",\"status\":\"PENDING_CREATE\"}}";
    public static final Act OK =
            Act.bytes("HTTP/1.1 202 Accepted\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);

    /// What is done once a request was read; the connection stays open unless it is closed here.
    public interface Act {
        void on(Socket socket, RawServer server) throws IOException, InterruptedException;

        static Act bytes(String text) {
            return (socket, server) -> write(socket, text);
        }

        /// Those bytes, then the end of the stream.
        static Act bytesThenFin(String text) {
            return (socket, server) -> {
                write(socket, text);
                socket.close();
            };
        }

        static Act reset() {
            return (socket, server) -> {
                socket.setSoLinger(true, 0);
                socket.close();
            };
        }

        /// Those bytes, then silence until the server is closed.
        static Act bytesThenSilence(String text) {
            return (socket, server) -> {
                write(socket, text);
                server.end.await();
            };
        }
    }

    /// A request as it arrived; the names of headers in lower case.
    public record Seen(int connection, String method, String target, Map<String, String> headers, String body) {}

    private final ServerSocket listening;
    private final BlockingQueue<Act> acts = new LinkedBlockingQueue<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Seen> arrivals = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    public RawServer(Act... acts) {
        try {
            listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.acts.addAll(List.of(acts));
        Thread.ofVirtual().start(this::accept);
    }

    public void next(Act act) {
        acts.add(act);
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public long posts() {
        return count("POST");
    }

    public long count(String method) {
        return seen.stream().filter(request -> request.method().equals(method)).count();
    }

    /// The next request that hasn't been taken yet, when it has arrived.
    public Seen take() throws InterruptedException {
        return arrivals.take();
    }

    @Override
    public void close() {
        end.countDown();
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            for (int n = 0; ; n++) {
                Socket socket = listening.accept();
                sockets.add(socket);
                int connection = n;
                Thread.ofVirtual().start(() -> serve(connection, socket));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void serve(int connection, Socket socket) {
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Seen request = read(connection, in); request != null; request = read(connection, in)) {
                Act act = acts.poll();
                seen.add(request);
                arrivals.add(request);
                (act == null ? OK : act).on(socket, this);
            }
        } catch (IOException | InterruptedException e) {
            // the client or the act has ended the connection
        }
    }

    private static @Nullable Seen read(int connection, InputStream in) throws IOException {
        List<String> head = new ArrayList<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            head.add(line);
        }
        if (head.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        List<String> words = List.of(head.getFirst().split(" ", 3));
        return new Seen(connection, words.get(0), words.get(1), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) c);
        }
        return null;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
