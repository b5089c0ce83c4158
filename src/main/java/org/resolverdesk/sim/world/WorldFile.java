package org.resolverdesk.sim.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/// The world's file in a directory. It is written beside, forced to disk, then moved over the old one, so there
/// is always a whole one; one that can't be read is set aside under another name, never overwritten.
public final class WorldFile {
    private static final String NAME = "world.json";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);
    /// Some hundred thousand endpoints; a larger file is none of ours, and would take the program's memory.
    private static final int MOST_BYTES = 64 << 20;

    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(400);

    private final Path directory;
    private final Path file;

    public WorldFile(Path directory) {
        this.directory = directory;
        this.file = directory.resolve(NAME);
    }

    /// What [#load] found: the world of the file, or none, and where a damaged file was put.
    public record Loaded(Optional<World> world, Optional<Path> setAside) {}

    /// Reads the file and makes a world of it. A damaged file is set aside; a file that can't be read at all
    /// throws.
    public Loaded load(Function<Snapshot, World> restore, Instant now) throws IOException {
        if (!Files.exists(file)) {
            return new Loaded(Optional.empty(), Optional.empty());
        }
        byte[] bytes = read();
        try {
            if (bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException("larger than " + MOST_BYTES + " bytes");
            }
            return new Loaded(Optional.of(restore.apply(WorldJson.read(bytes))), Optional.empty());
        } catch (RuntimeException damaged) {
            Path aside = file.resolveSibling(NAME + ".damaged-" + STAMP.format(now));
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return new Loaded(Optional.empty(), Optional.of(aside));
        }
    }

    /// At most one byte more than is taken.
    private byte[] read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    public void save(Snapshot snapshot) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path beside = file.resolveSibling(NAME + ".new");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(WorldJson.write(snapshot));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        move(beside);
    }

    /// Windows refuses while a virus scanner holds the file: it is tried again for about a second.
    private void move(Path beside) throws IOException, InterruptedException {
        for (int left = TRIES; ; left--) {
            try {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (AccessDeniedException held) {
                if (left == 0) {
                    throw held;
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }
}
