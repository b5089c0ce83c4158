package org.resolverdesk.journal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Sighting;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;

/// The program's one journal: a SQLite database in the home, written by one thread of its own, one transaction
/// after the other, each on the disk (WAL, `synchronous=FULL`) before its answer is given. Any thread may ask;
/// answers come on the journal's threads, and never as an exception.
public final class Journal implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private static final int THIN_AT_ONCE = 5000;
    private static final long CLOSING_SECONDS = 10;

    private final Database database;
    private final Scribe scribe;
    private final InstantSource clock;
    private final ExecutorService writer;
    private final ExecutorService reader;
    private final List<Consumer<JournalProblem>> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private final Underway underway = new Underway();

    Journal(Database database, InstantSource clock, ExecutorService writer, ExecutorService reader) {
        this.database = database;
        this.scribe = new Scribe(database, clock, this::tell);
        this.clock = clock;
        this.writer = writer;
        this.reader = reader;
    }

    /// A journal in that file, not opened yet; with threads of its own, since the database's calls would pin
    /// virtual ones.
    public static Journal in(Path file, InstantSource clock) {
        return new Journal(
                new Database(file, Schema.CURRENT, clock),
                clock,
                Executors.newSingleThreadExecutor(thread("journal")),
                Executors.newCachedThreadPool(thread("journal-reader")));
    }

    private static ThreadFactory thread(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /// `listener` is told, on a thread of the journal's, each problem but those that are an answer (ALREADY_OPEN and
    /// ALREADY_OVER): of opening, of the check of the whole, and of what couldn't be written.
    public void onProblem(Consumer<JournalProblem> listener) {
        listeners.add(listener);
    }

    /// What this run has on its way, whichever session sent it.
    public Underway underway() {
        return underway;
    }

    /// Begins to open it; everything else that is asked waits for that.
    public void open() {
        writer.execute(() -> {
            try {
                scribe.open();
            } finally {
                opened.complete(true);
            }
        });
    }

    /// Reads all of it in the background, and sets it aside where it isn't sound; thins what is old.
    public CompletableFuture<Boolean> lookAfter() {
        CompletableFuture<Boolean> sound = new CompletableFuture<>();
        reader.execute(() -> {
            Optional<String> wrong = check();
            wrong.ifPresent(reason -> writer.execute(() -> scribe.startAnew(reason)));
            while (wrong.isEmpty()
                    && write(connection -> new Timelines(connection).thin(clock.instant(), THIN_AT_ONCE))
                            .join()
                            .or(false)) {
                // Batch by batch, so that whoever wants to write never waits long.
            }
            sound.complete(wrong.isEmpty());
        });
        return sound;
    }

    /// Writes a new intent and its first step. `previous` is the one that it sends again, which becomes RESENT
    /// in the same transaction. ALREADY_OPEN where one of its kind is open about the same, ALREADY_OVER where
    /// the previous one came to another end.
    public CompletableFuture<Kept<Course>> begin(
            String profile, Deed deed, @Nullable Long previous, Stage first, Map<String, String> facts) {
        return write(
                connection -> new Courses(connection).begin(profile, deed, previous, clock.instant(), first, facts));
    }

    /// ALREADY_OVER where it came to its end before: whoever else has it in hand too can't write over that.
    public CompletableFuture<Kept<Step>> step(long course, Stage stage, Map<String, String> facts) {
        return write(connection -> new Courses(connection).step(course, stage, clock.instant(), facts));
    }

    /// The intents of a profile that aren't over, the oldest first.
    public CompletableFuture<Kept<List<Course>>> open(String profile) {
        return read(connection -> new Courses(connection).open(profile));
    }

    /// Intents, the newest first, that have this text somewhere; `before` an id.
    public CompletableFuture<Kept<List<Course>>> courses(String having, long before, int most) {
        return aside(connection -> new Courses(connection).recent(null, having, before, most));
    }

    /// The same of one profile.
    public CompletableFuture<Kept<List<Course>>> courses(String profile, String having, int most) {
        return aside(connection -> new Courses(connection).recent(profile, having, Long.MAX_VALUE, most));
    }

    public CompletableFuture<Kept<Verified>> verify() {
        return aside(connection -> new Courses(connection).verify());
    }

    /// Writes a draft as it is now; one of id 0 is new and gets an id.
    public CompletableFuture<Kept<Draft>> keep(Draft draft) {
        return write(connection -> new Drafts(connection).keep(draft));
    }

    public CompletableFuture<Kept<Boolean>> discard(long draft) {
        return write(connection -> {
            new Drafts(connection).discard(draft);
            return true;
        });
    }

    /// The drafts of a profile, the last changed first.
    public CompletableFuture<Kept<List<Draft>>> drafts(String profile) {
        return read(connection -> new Drafts(connection).all(profile));
    }

    public CompletableFuture<Kept<Boolean>> add(List<Moment> moments) {
        return write(connection -> {
            new Timelines(connection).add(moments);
            return true;
        });
    }

    /// Compares with what was last seen of each, and writes down what is new.
    public CompletableFuture<Kept<Boolean>> saw(String profile, List<Sighting> sightings) {
        return write(connection -> {
            new Timelines(connection).saw(profile, sightings, clock.instant());
            return true;
        });
    }

    /// What is known of one endpoint, the oldest first, at most the last so many.
    public CompletableFuture<Kept<List<Moment>>> timeline(String profile, String endpoint, int most) {
        return aside(connection -> new Timelines(connection).of(profile, endpoint, most));
    }

    /// What was seen and what others did in a profile, the newest first, that has this text somewhere.
    public CompletableFuture<Kept<List<Moment>>> moments(String profile, String having, int most) {
        return aside(connection -> new Timelines(connection).recent(profile, having, most));
    }

    /// Writes what was asked before, and ends; what is asked from now on isn't done.
    @Override
    public void close() {
        if (!writer.isShutdown()) {
            writer.execute(scribe::end);
        }
        writer.shutdown();
        reader.shutdown();
        try {
            if (!writer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> check() {
        opened.join();
        try (Connection own = database.reading()) {
            return Database.check(own);
        } catch (SQLException e) {
            return Database.damaged(e) ? Optional.of(e.toString()) : Optional.empty();
        }
    }

    private void tell(JournalProblem problem) {
        listeners.forEach(listener -> listener.accept(problem));
    }

    private <T> CompletableFuture<Kept<T>> write(Scribe.Op<T> op) {
        return in(writer, () -> scribe.write(op));
    }

    /// On the writer's thread, after everything that was asked to be written before.
    private <T> CompletableFuture<Kept<T>> read(Scribe.Op<T> op) {
        return in(writer, () -> scribe.read(op));
    }

    /// Beside the writer, on a connection of its own, for what takes long.
    private <T> CompletableFuture<Kept<T>> aside(Scribe.Op<T> op) {
        return in(reader, () -> {
            opened.join();
            try (Connection own = database.reading()) {
                return new Kept.Done<>(op.on(own));
            } catch (SQLException | RuntimeException e) {
                return new Kept.Not<>(database.problem(JournalProblem.Kind.UNREADABLE, e.toString()));
            }
        });
    }

    /// Whoever waits gets an answer, whatever happens.
    private <T> Kept<T> safely(Supplier<Kept<T>> task) {
        try {
            return task.get();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "Unexpected failure of the journal", e);
            return new Kept.Not<>(database.notWritten(e.toString()));
        }
    }

    private <T> CompletableFuture<Kept<T>> in(ExecutorService thread, Supplier<Kept<T>> task) {
        CompletableFuture<Kept<T>> answer = new CompletableFuture<>();
        try {
            thread.execute(() -> answer.complete(safely(task)));
        } catch (RejectedExecutionException closed) {
            answer.complete(new Kept.Not<>(database.notWritten("the journal is closed")));
        }
        return answer;
    }
}
