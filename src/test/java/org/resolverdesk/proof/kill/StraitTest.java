package org.resolverdesk.proof.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What can't be written down isn't sent, and what was written down before is there as it was. The long forms are in
/// [KillMatrixTest].
@EnabledOnOs(OS.LINUX)
class StraitTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void onAFullDiskNothingIsSentThatIsntWrittenAndNothingIsLostThatWas() throws IOException, InterruptedException {
        holds(new Kills(home, 1).in(Strait.FULL_DISK, 8));
    }

    @Test
    void aHomeThatCantBeWrittenIsShownAsItIsAndNothingIsSent() throws IOException, InterruptedException {
        assumeTrue(Strait.mayMount(), "this user may not mount anything");
        holds(new Kills(home, 1).in(Strait.READ_ONLY, 4));
    }

    static void holds(Toll toll) {
        assertEquals(List.of(), toll.stories());
        assertTrue(toll.count("told") > 0 && toll.count("unwritten") > 0, () -> "nothing was short: " + toll.figures());
    }
}
