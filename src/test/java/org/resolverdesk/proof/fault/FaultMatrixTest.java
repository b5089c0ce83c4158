package org.resolverdesk.proof.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form, in every build; [LongFaultMatrixTest] is the long one.
class FaultMatrixTest {
    @TempDir
    private Path home = Path.of("");

    private static final int RUNS = 520;

    @Test
    void noCreateIsDoneTwiceOrLostOrMisjudgedWhateverStrikesIt() throws InterruptedException {
        Tally tally = new Matrix(home, 1).run(RUNS);
        assertEquals(List.of(), tally.stories());
        assertEquals(RUNS, tally.faults());
        assertTrue(tally.controlDuplicates() > 0, "OkHttp's defaults send it twice, or this proves nothing");
    }
}
