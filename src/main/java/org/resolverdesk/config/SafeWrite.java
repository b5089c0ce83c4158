package org.resolverdesk.config;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;

/// Replaces a file so that it holds the old bytes or the new ones, whatever happens: written beside, forced to
/// disk, then moved over it.
public final class SafeWrite {
    /// A virus scanner holds a new file for a moment on Windows, and then a move over it is denied.
    private static final int TRIES = 3;

    private static final Duration BETWEEN = Duration.ofMillis(500);

    /// How a file takes the place of another.
    interface Move {
        void over(Path from, Path to) throws IOException;
    }

    /// How a thread waits.
    interface Pause {
        void lasting(Duration time) throws InterruptedException;
    }

    private final Move move;
    private final Pause pause;

    public SafeWrite() {
        this(SafeWrite::atomically, Thread::sleep);
    }

    SafeWrite(Move move, Pause pause) {
        this.move = move;
        this.pause = pause;
    }

    private static void atomically(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public void write(Path file, byte[] bytes) throws IOException {
        // A link stays a link: people keep their settings in a directory of their own and link to it.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path directory = Objects.requireNonNull(target.getParent());
        makeDirectory(directory);
        Path beside = Files.createTempFile(directory, target.getFileName() + ".", ".tmp");
        try {
            writeThrough(beside, bytes);
            moveOver(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
        forceDirectory(directory);
    }

    /// New directories are the user's alone, where the file system has a word for that.
    private static void makeDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    /// Through a stream, since an interrupt closes a channel in the middle.
    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
    }

    private void moveOver(Path from, Path to) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                move.over(from, to);
                return;
            } catch (AccessDeniedException e) {
                if (tries == TRIES) {
                    throw e;
                }
                waitBeforeNext();
            }
        }
    }

    private void waitBeforeNext() throws InterruptedIOException {
        try {
            pause.lasting(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the file was held by another program");
        }
    }

    /// Makes the move itself last, where directories can be opened; Windows can't, and doesn't need it.
    private static void forceDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(SafeWrite.class.getName()).log(System.Logger.Level.DEBUG, "not forced: {0}", directory);
        }
    }
}
