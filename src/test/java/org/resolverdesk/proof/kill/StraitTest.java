package org.resolverdesk.proof.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What can't be written down isn't sent, and what was written down before is there as it was: the short form in every
/// build, and `mvn -Pkills verify`, with another number of starts by `-Dstraits=N`.
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

    @Test
    @Tag("kills")
    void norByTheHundred() throws IOException, InterruptedException {
        assumeTrue(Strait.mayMount(), "this user may not mount anything");
        int starts = Integer.getInteger("straits", 200);
        Toll full = new Kills(home, 3).in(Strait.FULL_DISK, starts);
        Toll readOnly = new Kills(home, 5).in(Strait.READ_ONLY, starts / 4);
        System.out.println("full disk: " + full.figures());
        System.out.println("read-only home: " + readOnly.figures());
        holds(full);
        holds(readOnly);
    }

    private static void holds(Toll toll) {
        assertEquals(List.of(), toll.stories());
        assertTrue(toll.count("told") > 0 && toll.count("unwritten") > 0, () -> "nothing was short: " + toll.figures());
    }
}
