package org.resolverdesk.sim;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A connection to the simulator on which anything can be written, as no HTTP client would, at a fifth of what
/// one costs.
public final class Wire implements AutoCloseable {
    /// Longer than any answer may take.
    static final Duration HANGS = Duration.ofSeconds(20);

    /// An answer; the names of the headers are in lower case.
    public record Got(int status, Map<String, String> headers, String body) {}

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public Wire(SimServer server) {
        try {
            socket = new Socket(
                    InetAddress.ofLiteral("127.0.0.1"), server.profile().dns().getPort());
            socket.setSoTimeout((int) HANGS.toMillis());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// Sends a request whose target and headers go out as they are, and reads its answer.
    public Got ask(String method, String target, String headers, byte[] body) throws IOException {
        String head =
                method + " " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n" + headers;
        write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        write(body);
        return read(method.equals("HEAD"));
    }

    /// Throws where the connection ends or nothing comes.
    Got read(boolean headersOnly) throws IOException {
        String[] status = line().split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = headersOnly ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Got(Integer.parseInt(status[1]), headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
