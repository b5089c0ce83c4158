package org.resolverdesk.proof.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Our socket proxy: HTTP/1.1, in front of the service or as a proxy that is asked with whole URLs. It reads
/// whole requests, and strikes the next create at any byte of its way.
final class FaultProxy implements Gate {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private static final Duration GLANCE = Duration.ofNanos(200_000);

    private final int service;
    private final InstantSource serviceClock;
    private final IntSupplier open;
    private final int port;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final List<Socket> jam = new ArrayList<>();
    private final AtomicReference<@Nullable Blow> armed = new AtomicReference<>();
    private final AtomicReference<@Nullable Blow> atAccept = new AtomicReference<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile Runnable onHold = () -> {};
    private volatile boolean fired;
    private volatile boolean holding;
    private volatile CountDownLatch letting = new CountDownLatch(0);
    private ServerSocket listening;

    /// `serviceClock` is what the service's `Date` headers are made to say; `open` is how many connections the clients
    /// have.
    FaultProxy(int service, InstantSource serviceClock, IntSupplier open) throws IOException {
        this.service = service;
        this.open = open;
        this.serviceClock = serviceClock;
        listening = new ServerSocket(0, 50, HERE);
        port = listening.getLocalPort();
        accept(listening);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void arm(Blow blow, Runnable holding) {
        fired = false;
        letting = new CountDownLatch(1);
        onHold = holding;
        if (blow.stage() == Stage.BEFORE_CONNECT) {
            beforeConnect(blow);
        } else {
            armed.set(blow);
        }
    }

    @Override
    public boolean fired() {
        return fired;
    }

    @Override
    public boolean holding() {
        return holding;
    }

    @Override
    public void disarm() {
        armed.set(null);
        atAccept.set(null);
        if (!jam.isEmpty() || listening.isClosed()) {
            listen(50);
            accept(listening);
        }
    }

    @Override
    public void release() {
        letGo();
        quiet();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : jam) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        letGo();
        lines.forEach(Line::end);
    }

    /// The fault for a create that has come, if one is ready; it has struck then.
    @Nullable
    Blow take() {
        Blow blow = armed.getAndSet(null);
        fired |= blow != null;
        return blow;
    }

    int service() {
        return service;
    }

    InstantSource serviceClock() {
        return serviceClock;
    }

    /// Waits on the thread of a line until [#release], or not at all where that was before.
    void hold() throws InterruptedException {
        CountDownLatch latch = letting;
        holding = latch.getCount() > 0;
        onHold.run();
        latch.await();
        holding = false;
    }

    void ended(Line line) {
        lines.remove(line);
    }

    private void letGo() {
        letting.countDown();
    }

    private void beforeConnect(Blow blow) {
        fired = true;
        switch (blow.kind()) {
            case CUT -> {
                stopListening();
                lines.forEach(Line::end);
            }
            case DELAY -> {
                lines.forEach(Line::end);
                listen(1);
                jam();
            }
            case RESET -> {
                atAccept.set(blow);
                lines.forEach(Line::reset);
            }
            default -> {
                atAccept.set(blow);
                lines.forEach(line -> line.write(Junk.some(blow.seed())));
            }
        }
    }

    private void accept(ServerSocket on) {
        Thread.ofVirtual().name("fault-proxy").start(() -> {
            try {
                while (true) {
                    Socket socket = on.accept();
                    socket.setTcpNoDelay(true);
                    Line line = new Line(this, socket);
                    lines.add(line);
                    accepted.incrementAndGet();
                    greet(line);
                }
            } catch (IOException e) {
                // closed
            }
        });
    }

    private void greet(Line line) {
        Blow blow = atAccept.get();
        if (blow != null && blow.kind() == Kind.RESET) {
            line.reset();
            ended(line);
            return;
        }
        if (blow != null) {
            line.write(Junk.some(blow.seed()));
        }
        Thread.ofVirtual().name("fault-line").start(line);
    }

    private void stopListening() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Listens at the same port, not taking any connection yet.
    private void listen(int backlog) {
        stopListening();
        try {
            for (Socket socket : jam) {
                socket.close();
            }
            jam.clear();
            for (int tries = 0; ; tries++) {
                try {
                    listening = new ServerSocket();
                    listening.setReuseAddress(true);
                    listening.bind(new InetSocketAddress(HERE, port), backlog);
                    return;
                } catch (BindException taken) {
                    if (tries > 1000) {
                        throw taken;
                    }
                    Thread.sleep(GLANCE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the run was stopped", e);
        }
    }

    /// Fills the queue of those that wait to be accepted: whoever comes now gets no answer at all.
    private void jam() {
        try {
            while (true) {
                Socket socket = new Socket();
                jam.add(socket);
                socket.connect(new InetSocketAddress(HERE, port), 5);
            }
        } catch (IOException full) {
            // as it is meant
        }
    }

    /// Returns when nobody is waiting to be accepted, and every connection that its client has given up has come to
    /// its end: on the others nothing is under way, or a read.
    private void quiet() {
        try (Socket probe = new Socket()) {
            int before = accepted.get();
            probe.setSoLinger(true, 0);
            probe.connect(new InetSocketAddress(HERE, port));
            while (accepted.get() == before || lines.size() > open.getAsInt() + 1) {
                Thread.sleep(GLANCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the run was stopped", e);
        }
    }
}
