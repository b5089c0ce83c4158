package org.resolverdesk.proof.fault;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// A connection to the service itself. One thread.
final class Upstream implements AutoCloseable {
    /// A request that was spoilt may leave the service waiting for the rest of it.
    private static final int LONGEST_MILLIS = 3000;

    private final int service;
    private final InstantSource serviceClock;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Upstream(int service, InstantSource serviceClock) {
        this.service = service;
        this.serviceClock = serviceClock;
    }

    /// The service's answer, with its `Date` by the clock in hand. What is to be done `once` goes on a connection
    /// of its own, so that nothing here ever has to be repeated.
    Message ask(Message request, boolean once) throws IOException {
        if (once) {
            close();
            try {
                return answer(request, once);
            } finally {
                close();
            }
        }
        boolean used = socket != null;
        try {
            return answer(request, once);
        } catch (IOException stale) {
            close();
            if (!used) {
                throw stale;
            }
            return answer(request, once);
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        socket = null;
        in = null;
    }

    private Message answer(Message request, boolean once) throws IOException {
        Socket to = socket;
        InputStream from = in;
        if (to == null || from == null) {
            to = new Socket(InetAddress.ofLiteral("127.0.0.1"), service);
            to.setTcpNoDelay(true);
            to.setSoTimeout(LONGEST_MILLIS);
            from = new BufferedInputStream(to.getInputStream());
            socket = to;
            in = from;
        }
        to.getOutputStream().write(request.bytes());
        if (once) {
            // What was spoilt may leave the service waiting for the rest of it.
            to.shutdownOutput();
        }
        Message answer = Message.read(from);
        if (answer == null) {
            throw new EOFException("the service has ended the connection");
        }
        return answer.withHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        serviceClock.instant().atOffset(ZoneOffset.UTC)));
    }
}
