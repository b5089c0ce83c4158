package org.resolverdesk.proof.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Many runs, side by side on lanes of each kind.
final class Matrix {
    /// More endpoints of each direction than the 500 of a page.
    private static final int CROWD = 1_100;

    /// The gates break connections all the time, which the mock server tells as news.
    private static final Logger NEWS = Logger.getLogger("okhttp3.OkHttpClient");

    private static final int LANES = 6;
    private static final int CONTROL_EACH = 8;

    /// What a lane is made for.
    private record Kind(Cell.Protocol protocol, boolean proxied, boolean crowd) {}

    private final Path home;
    private final long seed;
    private final Tally tally = new Tally();

    /// With a journal for each lane in that directory.
    Matrix(Path home, long seed) {
        this.home = home;
        this.seed = seed;
    }

    /// Runs that many, of which each eighth is made by the control arm as well.
    Tally run(long runs) throws InterruptedException {
        Level before = NEWS.getLevel();
        NEWS.setLevel(Level.WARNING);
        try {
            return all(runs);
        } finally {
            NEWS.setLevel(before);
        }
    }

    private Tally all(long runs) throws InterruptedException {
        Map<Kind, List<Run>> kinds = LongStream.range(0, runs)
                .mapToObj(number -> Run.draw(seed, number))
                .collect(Collectors.groupingBy(Matrix::kind));
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            kinds.forEach((kind, some) -> {
                Queue<Run> queue = new ConcurrentLinkedQueue<>(some);
                for (int i = 0; i < (kind.crowd() ? 1 : LANES); i++) {
                    ends.add(threads.submit(() -> work(kind, queue)));
                }
            });
        }
        for (Future<?> end : ends) {
            try {
                end.get();
            } catch (ExecutionException e) {
                throw new AssertionError("a lane broke down", e.getCause());
            }
        }
        return tally;
    }

    private static Kind kind(Run run) {
        return new Kind(run.blow().cell().protocol(), run.proxied(), run.crowd());
    }

    private Void work(Kind kind, Queue<Run> queue) throws IOException {
        try (Lane lane = new Lane(
                Files.createTempDirectory(home, "lane"), kind.crowd() ? CROWD : 0, kind.protocol(), kind.proxied())) {
            for (Run run = queue.poll(); run != null; run = queue.poll()) {
                try (Trial trial = new Trial(run, lane)) {
                    tally.add(trial.run());
                }
                if (run.number() / Cell.all().size() % CONTROL_EACH == 0
                        && !run.blow().cell().doubles()) {
                    Run plain = run.plain();
                    tally.control(plain, lane.control(plain));
                }
            }
        }
        return null;
    }
}
