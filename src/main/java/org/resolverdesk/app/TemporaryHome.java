package org.resolverdesk.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// A directory for everything that a self-test writes, gone when the process ends.
final class TemporaryHome {
    private TemporaryHome() {}

    static Path make() throws IOException {
        Path home = Path.of(
                System.getProperty("java.io.tmpdir"),
                "resolver-desk-self-test-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        // The JDK's own temporary folders have random names: making the first one takes 20 ms, which no start but the
        // self-test's would have in it.
        Files.createDirectory(home, ownersOnly(home));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
        return home;
    }

    private static FileAttribute<?>[] ownersOnly(Path home) {
        return home.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void delete(Path home) {
        try {
            Files.walkFileTree(home, new Deleting());
        } catch (IOException stillOpen) {
            System.err.println("resolver-desk: " + home + " can't be deleted: " + stillOpen.getMessage());
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
