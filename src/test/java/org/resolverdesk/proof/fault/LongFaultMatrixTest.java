package org.resolverdesk.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.proof.Figures;

/// The whole matrix: `mvn -Pfaults verify`, with other numbers by `-Dfaults=N` and `-Dfaults.seed=N`.
@Tag("faults")
class LongFaultMatrixTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void noCreateIsDoneTwiceOrLostOrMisjudgedWhateverStrikesIt() throws IOException, InterruptedException {
        int runs = Integer.getInteger("faults", 20_800);
        Tally tally = new Matrix(home, Long.getLong("faults.seed", 5)).run(runs);
        System.out.println();
        System.out.println(tally.table());
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("faults", tally.faults());
        figures.put("fired", tally.fired());
        figures.put("duplicates", tally.duplicates());
        figures.put("lost", tally.lost());
        figures.put("wrongVerdicts", tally.wrong());
        figures.put("settledWithin60s", tally.settledSoon());
        figures.put("controlDuplicates", tally.controlDuplicates());
        Figures.write(Path.of("target", "faults.json"), figures);
        System.out.println(figures + ", of " + tally.controlRuns() + " runs of the control arm");
        assertEquals(List.of(), tally.stories());
        assertEquals(runs, tally.faults());
        assertTrue(tally.controlDuplicates() > 0, "OkHttp's defaults send it twice, or this proves nothing");
    }
}
