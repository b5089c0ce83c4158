package org.resolverdesk.proof.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.proof.Figures;

/// Whatever moment it is killed at, the program knows afterwards what it knew, and does nothing twice: the short form
/// in every build, and `mvn -Pkills verify`, with another number of kills by `-Dkills=N`.
class KillMatrixTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void nothingIsLostOrDoneTwiceWheneverItIsKilled() throws IOException, InterruptedException {
        holds(new Kills(home, 1).run(12), 12);
    }

    @Test
    @Tag("kills")
    void norByTheThousand() throws IOException, InterruptedException {
        int kills = Integer.getInteger("kills", 2_000);
        int programs = Integer.getInteger("kills.program", 100);
        Kills all = new Kills(home, Long.getLong("kills.seed", 3));
        all.run(kills);
        Toll toll = all.program(programs);
        System.out.println();
        toll.figures().forEach((what, count) -> System.out.printf("%-18s %8d%n", what, count.intValue()));
        Figures.write(Path.of("target", "kills.json"), toll.figures());
        holds(toll, kills);
        assertEquals(programs, toll.count("programKills"));
    }

    private static void holds(Toll toll, int kills) {
        assertEquals(List.of(), toll.stories());
        assertEquals(kills, toll.count("kills"));
        assertTrue(toll.count("made") > 0 && toll.count("typed") > 0, () -> "nothing happened: " + toll.figures());
    }
}
