package org.resolverdesk.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The figures of a proof, kept as one JSON object.
public final class Figures {
    private Figures() {}

    public static void write(Path file, Map<String, Number> figures) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
    }
}
