package org.resolverdesk.proof.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.proof.Figures;

/// Whatever is spoilt ends in a value or in a failure with a name: the short form in every build, and
/// `mvn -Pfuzz verify`, with another number of inputs for each target by `-Dfuzz=N`.
class FuzzTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void whateverIsSpoiltEndsInAValueOrANamedFailure() throws IOException {
        Fuzz fuzz = new Fuzz(home, 7);
        fuzz.run(2_000);
        assertEquals(List.of(), fuzz.bad());
    }

    @Test
    @Tag("fuzz")
    void andSoItDoesByTheHundredThousand() throws IOException {
        Fuzz fuzz = new Fuzz(home, Long.getLong("fuzz.seed", 11));
        fuzz.run(Integer.getInteger("fuzz", 100_000));
        System.out.println();
        System.out.println(fuzz.table());
        Figures.write(Path.of("target", "fuzz.json"), fuzz.figures());
        assertEquals(List.of(), fuzz.bad());
    }
}
