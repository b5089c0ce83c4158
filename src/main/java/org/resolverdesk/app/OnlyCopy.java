package org.resolverdesk.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sees to it that one copy of the program runs on a home: the first one holds a lock and, once it has a window,
/// listens on 127.0.0.1 for a word of a second one, which proves by a secret out of the home that it is the same
/// user's. Where neither a lock nor a file can be had the program runs without.
final class OnlyCopy implements AutoCloseable {
    /// What a start finds.
    sealed interface Found {
        /// No other: this one goes on.
        record First(OnlyCopy copy) implements Found {}

        /// Another, which shows its window now.
        record Shown() implements Found {}

        /// Another that doesn't answer.
        record Silent() implements Found {}
    }

    private static final Logger LOG = System.getLogger(OnlyCopy.class.getName());
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final int PATIENCE_MILLIS = 2000;
    private static final String SHOW = "show ";
    private static final String SHOWN = "shown";

    private final Path where;
    private final @Nullable FileChannel channel;
    private @Nullable ServerSocket server;
    private boolean closed;

    private OnlyCopy(Path folder, @Nullable FileChannel channel) {
        this.where = folder.resolve("running");
        this.channel = channel;
    }

    /// Looks for another copy on that folder, and has it show itself; `patience` is how long one that has just
    /// been started is waited for. One that ends meanwhile is followed. Blocks for up to two seconds more.
    static Found take(Path folder, Duration patience) {
        FileChannel channel = null;
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, mine(folder, "rwx------"));
            }
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long end = System.nanoTime() + patience.toNanos();
            while (!locked(channel)) {
                boolean shown = word(folder.resolve("running"));
                if (shown || System.nanoTime() >= end || !rested()) {
                    channel.close();
                    return shown ? new Found.Shown() : new Found.Silent();
                }
            }
            // One that was killed leaves its port behind, which may be anyone's now.
            Files.deleteIfExists(folder.resolve("running"));
        } catch (IOException noLock) {
            LOG.log(Level.WARNING, "Nothing keeps a second copy of the program from running: " + noLock);
        }
        return new Found.First(new OnlyCopy(folder, channel));
    }

    /// From now on a second copy is heard, and has `show` run on a thread of this class's. Not before there is a window
    /// to show: what listening takes is needed by nobody else, and a second copy waits.
    void hear(Runnable show) {
        Thread.ofPlatform().daemon().name("second-copies").start(() -> listen(show));
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (server != null) {
                server.close();
                Files.deleteIfExists(where);
            }
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The mark of the running program stays: " + e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private void listen(Runnable show) {
        try {
            String secret = HexFormat.of().formatHex(random());
            ServerSocket socket = open(secret);
            if (socket != null) {
                serve(socket, secret, show);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A second copy of the program won't find this one: " + e);
        }
    }

    /// Nothing where the program has ended meanwhile.
    private synchronized @Nullable ServerSocket open(String secret) throws IOException {
        if (closed) {
            return null;
        }
        ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server = socket;
        write(socket.getLocalPort() + " " + secret);
        return socket;
    }

    private static void serve(ServerSocket socket, String secret, Runnable show) {
        while (!socket.isClosed()) {
            try (Socket second = socket.accept()) {
                second.setSoTimeout(PATIENCE_MILLIS);
                if (rightful(line(second), secret)) {
                    second.getOutputStream().write((SHOWN + "\n").getBytes(StandardCharsets.US_ASCII));
                    show.run();
                }
            } catch (IOException closedOrRude) {
                LOG.log(Level.DEBUG, "No second copy: " + closedOrRude);
            }
        }
    }

    private static boolean rightful(String said, String secret) {
        return MessageDigest.isEqual(
                said.getBytes(StandardCharsets.UTF_8), (SHOW + secret).getBytes(StandardCharsets.UTF_8));
    }

    /// For the user's eyes alone, and whole or not at all.
    private void write(String text) throws IOException {
        Path beside =
                Files.createTempFile(where.toAbsolutePath().getParent(), "running", ".tmp", mine(where, "rw-------"));
        Files.writeString(beside, text);
        Files.move(beside, where, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The user's alone, where the file system has a word for that.
    private static FileAttribute<?>[] mine(Path where, String rights) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean word(Path where) {
        try {
            List<String> told = List.of(Files.readString(where).strip().split(" ", 2));
            return told.size() == 2 && answered(Integer.parseInt(told.getFirst()), told.getLast());
        } catch (IOException | IllegalArgumentException notYet) {
            LOG.log(Level.DEBUG, "The other copy can't be reached yet: " + notYet);
            return false;
        }
    }

    /// Whether nobody wants this thread to stop.
    private static boolean rested() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean answered(int port, String secret) throws IOException {
        try (Socket first = new Socket()) {
            first.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            first.setSoTimeout(PATIENCE_MILLIS);
            first.getOutputStream().write((SHOW + secret + "\n").getBytes(StandardCharsets.UTF_8));
            return SHOWN.equals(line(first));
        }
    }

    /// A line of at most 200 characters.
    private static String line(Socket from) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8), 200);
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0 && c != '\n' && line.length() < 200; c = reader.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
