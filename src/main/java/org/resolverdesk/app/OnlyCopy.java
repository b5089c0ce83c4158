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

/// Sees to it that one copy of the program runs on a home: the first one holds a lock and listens on 127.0.0.1
/// for a word of a second one, which proves by a secret out of the home that it is the same user's. Where
/// neither a lock nor a file can be had the program runs without.
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
    private final String secret = HexFormat.of().formatHex(random());
    private @Nullable ServerSocket server;
    private @Nullable Runnable show;
    private boolean asked;

    private OnlyCopy(Path folder, @Nullable FileChannel channel) {
        this.where = folder.resolve("running");
        this.channel = channel;
    }

    /// Looks for another copy on that folder, and has it show itself; `tries` is how often one that has just
    /// been started is waited for, 50 ms each. Blocks for up to two seconds more.
    static Found take(Path folder, int tries) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return word(folder.resolve("running"), tries) ? new Found.Shown() : new Found.Silent();
            }
        } catch (IOException noLock) {
            LOG.log(Level.WARNING, "Nothing keeps a second copy of the program from running: " + noLock);
        }
        OnlyCopy first = new OnlyCopy(folder, channel);
        first.listen();
        return new Found.First(first);
    }

    /// What to do when a second copy says its word, on a thread of this class's; at once, where one has
    /// already.
    synchronized void onSecond(Runnable action) {
        show = action;
        if (asked) {
            action.run();
        }
    }

    @Override
    public void close() {
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

    private void listen() {
        try {
            ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            server = socket;
            write(socket.getLocalPort() + " " + secret);
            Thread.ofPlatform().daemon().name("second-copies").start(() -> serve(socket));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A second copy of the program won't find this one: " + e);
        }
    }

    private void serve(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket second = socket.accept()) {
                second.setSoTimeout(PATIENCE_MILLIS);
                if (rightful(line(second))) {
                    second.getOutputStream().write((SHOWN + "\n").getBytes(StandardCharsets.US_ASCII));
                    comeToFront();
                }
            } catch (IOException closedOrRude) {
                LOG.log(Level.DEBUG, "No second copy: " + closedOrRude);
            }
        }
    }

    private synchronized void comeToFront() {
        asked = true;
        if (show != null) {
            show.run();
        }
    }

    private boolean rightful(String said) {
        return MessageDigest.isEqual(
                said.getBytes(StandardCharsets.UTF_8), (SHOW + secret).getBytes(StandardCharsets.UTF_8));
    }

    /// For the user's eyes alone, and whole or not at all.
    private void write(String text) throws IOException {
        boolean posix = where.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path beside = Files.createTempFile(where.toAbsolutePath().getParent(), "running", ".tmp", mine);
        Files.writeString(beside, text);
        Files.move(beside, where, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean word(Path where, int tries) {
        for (int i = 0; i < tries; i++) {
            try {
                List<String> told = List.of(Files.readString(where).strip().split(" ", 2));
                if (told.size() == 2 && answered(Integer.parseInt(told.getFirst()), told.getLast())) {
                    return true;
                }
            } catch (IOException | IllegalArgumentException notYet) {
                LOG.log(Level.DEBUG, "The other copy can't be reached yet: " + notYet);
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
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
