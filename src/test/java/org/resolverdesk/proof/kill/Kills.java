package org.resolverdesk.proof.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many kills, in episodes, two side by side.
final class Kills {
    private static final int A_HOME = 100;
    private static final int A_PROGRAM = 20;
    private static final int SIDE_BY_SIDE = 2;

    private final Path home;
    private final long seed;
    private final Toll toll = new Toll();

    Kills(Path home, long seed) {
        this.home = home;
        this.seed = seed;
    }

    /// That many of the whole program, in homes of twenty.
    Toll program(int kills) throws InterruptedException {
        Path archive = home.resolve("program.jsa");
        sideBySide(
                kills,
                A_PROGRAM,
                (some, number) ->
                        new ProgramEpisode(home.resolve("program-" + number), archive, seed + number, toll).run(some));
        return toll;
    }

    /// That many of the program without its window.
    Toll run(int kills) throws IOException, InterruptedException {
        return in(Strait.NONE, kills);
    }

    /// The same in homes that lack something.
    Toll in(Strait strait, int kills) throws IOException, InterruptedException {
        Path archive = home.resolve("victim.jsa");
        // The first one, which ends by itself, leaves its classes to the others.
        new Episode(home.resolve("first"), archive, seed, Strait.NONE, toll).run(0);
        sideBySide(kills, A_HOME, (some, number) -> {
            Path place = home.resolve(strait + "-" + number);
            new Episode(place, archive, seed + number, strait, toll).run(some);
        });
        return toll;
    }

    /// So many kills in a home of that number.
    private interface Series {
        void run(int kills, int number) throws IOException, InterruptedException;
    }

    private static void sideBySide(int kills, int most, Series series) throws InterruptedException {
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService lanes = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            int each = Math.min(most, Math.ceilDiv(kills, SIDE_BY_SIDE));
            for (int left = kills, number = 1; left > 0; left -= each, number++) {
                int some = Math.min(each, left);
                int home = number;
                ends.add(lanes.submit(() -> {
                    series.run(some, home);
                    return null;
                }));
            }
        }
        for (Future<?> end : ends) {
            try {
                end.get();
            } catch (ExecutionException e) {
                throw new AssertionError("an episode broke down", e.getCause());
            }
        }
    }
}
