package org.resolverdesk.journal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's own library as a file, unpacked once for each version into the folder that `org.sqlite.tmpdir` names.
/// Left to itself the driver unpacks it anew at each start, and a program that is killed leaves each behind. Blocks.
final class DatabaseLibrary {
    private static final Logger LOG = System.getLogger(DatabaseLibrary.class.getName());
    private static final String FOLDER = "org.sqlite.tmpdir";
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private DatabaseLibrary() {}

    /// Before the driver's first connection: where no folder is named, nothing can be written there, or a package has
    /// the library already, the driver does as it does.
    static synchronized void ready() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            return;
        }
        try {
            // The driver looks into it in any case.
            Files.createDirectories(Path.of(folder));
            if (System.getProperty(PATH) != null) {
                return;
            }
            Path library = unpacked(Path.of(folder));
            if (library != null) {
                System.setProperty(NAME, library.getFileName().toString());
                System.setProperty(PATH, folder);
            }
        } catch (IOException notWritable) {
            LOG.log(Level.WARNING, "The database's library can't be unpacked into " + folder + ": " + notWritable);
            // The system's place for such files, then.
            System.clearProperty(FOLDER);
        }
    }

    /// The library in that folder, whole and of this version; nothing where there is none for this system. What other
    /// versions and killed programs left there is deleted.
    static @Nullable Path unpacked(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        URL packed = SQLiteJDBCLoader.class.getResource(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
        if (packed == null) {
            return null;
        }
        Path library = folder.resolve(SQLiteJDBCLoader.getVersion() + "-" + name);
        if (!Files.exists(library)
                || Files.size(library) != packed.openConnection().getContentLengthLong()) {
            Path beside = Files.createTempFile(folder, name, ".part");
            try (InputStream bytes = packed.openStream()) {
                Files.copy(bytes, beside, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(beside, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sweep(folder, library, name);
        }
        return library;
    }

    /// One that another program uses can't be deleted on Windows, and stays; so does one so young that another program
    /// may be writing it.
    private static void sweep(Path folder, Path library, String name) throws IOException {
        Instant young = Files.getLastModifiedTime(library).toInstant().minus(LONGEST);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + name + "*")) {
            for (Path file : left) {
                if (!file.equals(library)
                        && Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(young)) {
                    try {
                        Files.delete(file);
                    } catch (IOException inUse) {
                        LOG.log(Level.DEBUG, file + " stays: " + inUse);
                    }
                }
            }
        }
    }
}
