package org.resolverdesk.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One JSON object in a file. A damaged file is set aside and never overwritten; keys that the program doesn't
/// know are kept. Blocks for up to a second; safe for several threads, not for several programs at once.
public final class JsonFile {
    private static final int MAX_BYTES = 8 << 20;
    private static final int MAX_NAMES = 100;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// What a file holds: nothing, where it isn't there or there is a problem.
    public record Content(ObjectNode tree, @Nullable FileProblem problem) {}

    /// Numbers as they are written: one that a double can't hold must not become another by being saved.
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private final Path file;
    private final InstantSource clock;
    private final SafeWrite safeWrite;

    public JsonFile(Path file, InstantSource clock) {
        this(file, clock, new SafeWrite());
    }

    JsonFile(Path file, InstantSource clock, SafeWrite safeWrite) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
        this.safeWrite = safeWrite;
    }

    public ObjectNode newTree() {
        return mapper.createObjectNode();
    }

    public synchronized Content read() {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            return new Content(newTree(), null);
        } catch (IOException e) {
            return new Content(newTree(), new FileProblem(FileProblem.Kind.UNREADABLE, file, null, e.toString()));
        }
        if (bytes.length > MAX_BYTES) {
            return damaged("larger than " + MAX_BYTES + " bytes");
        }
        try {
            JsonNode root = mapper.readTree(bytes);
            return root instanceof ObjectNode tree ? new Content(tree, null) : damaged("not a JSON object");
        } catch (JacksonException e) {
            return damaged(e.getOriginalMessage());
        }
    }

    private Content damaged(String reason) {
        @Nullable Path setAside = null;
        String why = reason;
        try {
            setAside = setAside();
        } catch (IOException e) {
            why = reason + "; " + e;
        }
        return new Content(newTree(), new FileProblem(FileProblem.Kind.DAMAGED, file, setAside, why));
    }

    private Path setAside() throws IOException {
        String name = file.getFileName() + ".damaged-" + STAMP.format(clock.instant());
        for (int number = 1; ; number++) {
            try {
                return Files.move(file, file.resolveSibling(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException e) {
                if (number == MAX_NAMES) {
                    throw e;
                }
            }
        }
    }

    /// Puts these values into the file, over those of the same keys; an object goes into the object that is
    /// there. A problem tells that nothing was written, or, if DAMAGED with a place, that what was there has
    /// been set aside.
    public Optional<FileProblem> merge(ObjectNode values) {
        return change(tree -> merge(tree, values));
    }

    /// Has the values that are in the file changed in place, and writes them; the problem is as with [#merge].
    public synchronized Optional<FileProblem> change(Consumer<ObjectNode> change) {
        Content content = read();
        FileProblem problem = content.problem();
        if (problem != null && problem.setAside() == null) {
            return Optional.of(problem);
        }
        change.accept(content.tree());
        try {
            byte[] bytes = bytes(content.tree());
            if (bytes.length > MAX_BYTES) {
                return Optional.of(notWritten("larger than " + MAX_BYTES + " bytes"));
            }
            safeWrite.write(file, bytes);
            return Optional.ofNullable(problem);
        } catch (IOException e) {
            return Optional.of(notWritten(e.toString()));
        }
    }

    /// UTF-8, as it was typed; but a text may hold half a surrogate pair, which UTF-8 can't: that is escaped.
    private byte[] bytes(ObjectNode tree) {
        String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                whole.append(String.format("\\u%04X", c));
            } else {
                whole.appendCodePoint(c);
            }
        });
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    private FileProblem notWritten(String reason) {
        return new FileProblem(FileProblem.Kind.NOT_WRITTEN, file, null, reason);
    }

    private static void merge(ObjectNode into, ObjectNode values) {
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            if (entry.getValue() instanceof ObjectNode inner && into.get(entry.getKey()) instanceof ObjectNode there) {
                merge(there, inner);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        }
    }

    public synchronized Optional<FileProblem> delete() {
        try {
            Files.deleteIfExists(file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(notWritten(e.toString()));
        }
    }
}
