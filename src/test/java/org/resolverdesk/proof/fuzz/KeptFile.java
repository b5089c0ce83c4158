package org.resolverdesk.proof.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.FileProblem;

/// A file of the program's own: read as a whole or in part, or set aside with every byte of it.
final class KeptFile implements Target {
    /// Makes a good file.
    interface Save {
        void run() throws IOException;
    }

    /// Reads the file, and says what is wrong with it.
    interface Load {
        @Nullable
        FileProblem run();
    }

    private final String name;
    private final Path file;
    private final Save save;
    private final Load load;

    KeptFile(String name, Path file, Save save, Load load) {
        this.name = name;
        this.file = file;
        this.save = save;
        this.load = load;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        save.run();
        return List.of(Files.readAllBytes(file));
    }

    @Override
    public Verdict feed(byte[] input, Mutator draw) throws IOException {
        Files.write(file, input);
        FileProblem problem = load.run();
        Path where = problem == null ? file : problem.setAside();
        if (where == null || !Arrays.equals(input, Files.readAllBytes(where))) {
            throw new AssertionError("bytes were lost: " + problem);
        }
        if (problem != null) {
            Files.delete(where);
        }
        return problem == null ? Verdict.VALUE : Verdict.FAILURE;
    }
}
