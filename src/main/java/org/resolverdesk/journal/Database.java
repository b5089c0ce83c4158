package org.resolverdesk.journal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/// The database's file: opening it, its version, and setting a damaged one aside. Blocks; one thread at a time.
final class Database {
    private static final Logger LOG = System.getLogger(Database.class.getName());
    private static final int MAX_NAMES = 100;
    private static final int BUSY_MILLIS = 2000;
    private static final int PRIMARY = 0xff;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// How it is reached.
    private enum Reach {
        WRITTEN,
        /// What stands in its way only stands in the way of writing.
        READ,
        /// The same where not even the files beside it can be made: sound as long as nobody writes, as nobody can.
        FROZEN
    }

    /// What came of opening: a connection, or a problem, or both where the database is a new one or only to be
    /// read.
    record Opened(@Nullable Connection db, @Nullable JournalProblem problem, boolean writable) {}

    private final Path file;
    private final Schema schema;
    private final InstantSource clock;
    private volatile Reach reach = Reach.WRITTEN;

    Database(Path file, Schema schema, InstantSource clock) {
        this.file = file.toAbsolutePath();
        this.schema = schema;
        this.clock = clock;
    }

    JournalProblem notWritten(String reason) {
        return problem(JournalProblem.Kind.NOT_WRITTEN, reason);
    }

    JournalProblem problem(JournalProblem.Kind kind, String reason) {
        return new JournalProblem(kind, file, null, reason);
    }

    Opened open() {
        reach = Reach.WRITTEN;
        try {
            makePlace();
            return open(connect(false));
        } catch (SQLException e) {
            return damaged(e) ? anew(e.toString()) : toRead(e.toString());
        } catch (IOException e) {
            return shut(e.toString());
        }
    }

    /// A connection of its own that can't write, for reads that take long.
    Connection reading() throws SQLException {
        return switch (reach) {
            case WRITTEN -> connect(true);
            case READ -> connectToRead("");
            case FROZEN -> connectToRead("?immutable=1");
        };
    }

    /// What can't be written may still be read: with what a killed program left beside it, or, where nothing lies
    /// beside it, as it is.
    private Opened toRead(String reason) {
        for (Reach way : List.of(Reach.READ, Reach.FROZEN)) {
            if (way == Reach.FROZEN && Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
                break;
            }
            reach = way;
            try {
                Connection db = reading();
                if (Schema.versionOf(db) == schema.version()) {
                    return new Opened(db, problem(JournalProblem.Kind.READ_ONLY, reason), false);
                }
                db.close();
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "Not even to be read, as " + way + ": " + e);
            }
        }
        reach = Reach.WRITTEN;
        return shut(reason);
    }

    /// Sets what is there aside and begins a new one.
    Opened anew(String reason) {
        Path aside = null;
        try {
            aside = setAside();
            Connection db = connect(false);
            schema.migrate(db);
            return new Opened(db, new JournalProblem(JournalProblem.Kind.DAMAGED, file, aside, reason), true);
        } catch (IOException | SQLException e) {
            JournalProblem problem = new JournalProblem(JournalProblem.Kind.UNREADABLE, file, aside, reason + "; " + e);
            return new Opened(null, problem, false);
        }
    }

    /// A set-aside database, to read from it what can still be read.
    static Connection salvaging(Path aside) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        Connection db = connection(config, aside.toString());
        run(db, "PRAGMA query_only = 1");
        return db;
    }

    /// Whether this says that the file isn't a sound database, not that it can't be reached.
    static boolean damaged(SQLException e) {
        int code = e.getErrorCode() & PRIMARY;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    static boolean alreadyThere(SQLException e) {
        return (e.getErrorCode() & PRIMARY) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    /// What is wrong with it, where something is. Takes seconds for millions of rows.
    static Optional<String> check(Connection db) throws SQLException {
        try (Statement ask = db.createStatement();
                ResultSet answer = ask.executeQuery("PRAGMA quick_check(1)")) {
            String said = answer.next() ? answer.getString(1) : "no answer";
            return "ok".equals(said) ? Optional.empty() : Optional.of(said);
        }
    }

    private Opened open(Connection db) throws SQLException {
        try {
            int version = Schema.versionOf(db);
            if (version > schema.version()) {
                run(db, "PRAGMA query_only = 1");
                String reason = "version " + version + " of its tables; this program knows " + schema.version();
                return new Opened(db, new JournalProblem(JournalProblem.Kind.NEWER, file, null, reason), false);
            }
            schema.migrate(db);
            // What it costs to read the tables' list: damage at the beginning shows here.
            run(db, "SELECT count(*) FROM sqlite_schema");
            // What can't be written is opened without a word, and only told of at a write, if of nothing.
            run(db, "DELETE FROM mark WHERE name IS NULL");
            return new Opened(db, null, true);
        } catch (SQLException e) {
            db.close();
            throw e;
        }
    }

    private Connection connect(boolean toRead) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection db = connection(config, file.toString());
        if (toRead) {
            run(db, "PRAGMA query_only = 1");
        }
        return db;
    }

    private Connection connectToRead(String how) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return connection(config, "file:" + file.toUri().getRawPath() + how);
    }

    /// A system that the database's library isn't for, or can't be unpacked on, is one where it can't be opened.
    private static Connection connection(SQLiteConfig config, String place) throws SQLException {
        DatabaseLibrary.ready();
        try {
            return config.createConnection("jdbc:sqlite:" + place);
        } catch (LinkageError e) {
            throw new SQLException("the database's library can't be loaded: " + e, e);
        }
    }

    private Opened shut(String reason) {
        return new Opened(null, new JournalProblem(JournalProblem.Kind.UNREADABLE, file, null, reason), false);
    }

    /// The user's alone, where the file system has a word for that; SQLite gives its other files the same
    /// rights.
    private void makePlace() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(posix, "rwx------"));
        }
        try {
            Files.createFile(file, rights(posix, "rw-------"));
        } catch (FileAlreadyExistsException made) {
            return;
        }
    }

    private static FileAttribute<?>[] rights(boolean posix, String rights) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private Path setAside() throws IOException {
        String name = file.getFileName() + ".damaged-" + STAMP.format(clock.instant());
        for (int number = 1; ; number++) {
            Path aside = file.resolveSibling(number == 1 ? name : name + "-" + number);
            try {
                Files.move(file, aside);
                follow("-wal", aside);
                follow("-shm", aside);
                return aside;
            } catch (FileAlreadyExistsException e) {
                if (number == MAX_NAMES) {
                    throw e;
                }
            }
        }
    }

    private void follow(String suffix, Path aside) throws IOException {
        try {
            Files.move(file.resolveSibling(file.getFileName() + suffix), Path.of(aside + suffix));
        } catch (NoSuchFileException none) {
            return;
        }
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
