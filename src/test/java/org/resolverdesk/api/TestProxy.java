package org.resolverdesk.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A real proxy over sockets: takes CONNECT alone, asks who one is where it has been told a user, and leads every
/// tunnel to one port of this computer, whatever name was asked for. Keeps each request line with its headers.
final class TestProxy implements AutoCloseable {
    final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket listening;
    private final int target;
    private final String challenge;
    private final @Nullable String proof;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// `challenge` is what it asks with, `proof` the value that it takes; null: anyone may.
    TestProxy(int target, String challenge, @Nullable String proof) {
        this.target = target;
        this.challenge = challenge;
        this.proof = proof;
        try {
            listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::serve);
    }

    static TestProxy forAll(int target) {
        return new TestProxy(target, "", null);
    }

    static TestProxy basic(int target, String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new TestProxy(
                target,
                "Basic realm=\"made-up\"",
                "Basic " + Base64.getEncoder().encodeToString(both));
    }

    int port() {
        return listening.getLocalPort();
    }

    String name() {
        return "127.0.0.1:" + port();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                threads.execute(() -> tunnel(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void tunnel(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1), 1);
            while (true) {
                List<String> head = new ArrayList<>();
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    head.add(line);
                }
                if (head.isEmpty()) {
                    return;
                }
                asked.add(head);
                if (!head.getFirst().startsWith("CONNECT ")) {
                    say(client, "HTTP/1.1 405 Only CONNECT\r\nContent-Length: 0\r\n\r\n");
                    return;
                }
                if (proof == null || head.contains("Proxy-Authorization: " + proof)) {
                    say(client, "HTTP/1.1 200 Connected\r\n\r\n");
                    pass(client);
                    return;
                }
                say(
                        client,
                        "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: " + challenge
                                + "\r\nContent-Length: 0\r\n\r\n");
            }
        } catch (IOException gone) {
            // The other side is done.
        }
    }

    private void pass(Socket client) throws IOException {
        try (Socket service = new Socket(InetAddress.ofLiteral("127.0.0.1"), target)) {
            threads.execute(() -> {
                try {
                    service.getInputStream().transferTo(client.getOutputStream());
                } catch (IOException gone) {
                    // The other side is done.
                }
            });
            client.getInputStream().transferTo(service.getOutputStream());
        }
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
