package org.resolverdesk.proof.fault;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// One run of the matrix, all of it drawn from the matrix' seed and its number: the create, its fault, and what
/// else is odd that day.
///
/// - `pooled`: the create finds a connection that was used before
/// - `proxied`: the client asks an HTTP proxy
/// - `crowd`: there are more endpoints than a page holds
/// - `named`: the create names its addresses
/// - `visibleAfter`: how late lists show what was made
/// - `lateBy`: when the service gets what was held back, after the client has given up
/// - `ahead`: how far the service's clock is ahead of ours
record Run(
        long number,
        Blow blow,
        boolean pooled,
        boolean proxied,
        boolean crowd,
        boolean uniqueNames,
        boolean named,
        Rival rival,
        Duration visibleAfter,
        Duration lateBy,
        Duration ahead,
        long seed) {
    private static final List<Cell> CELLS = Cell.all();

    static Run draw(long seed, long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        random.nextLong();
        Cell cell = CELLS.get((int) (number % CELLS.size()));
        Blow blow = new Blow(cell, random.nextDouble(), one(random, Blow.Hold.values()), random.nextLong());
        boolean unique = cell.doubles() || random.nextBoolean();
        return new Run(
                number,
                blow,
                random.nextBoolean(),
                random.nextBoolean() && cell.protocol() == Cell.Protocol.HTTP_1,
                random.nextInt(25) == 0,
                unique,
                random.nextBoolean(),
                random.nextInt(3) > 0 ? Rival.NONE : one(random, Rival.values()),
                random.nextInt(3) > 0 ? Duration.ZERO : Duration.ofMillis(random.nextInt(30_001)),
                Duration.ofMillis(random.nextInt(30_001)),
                random.nextInt(3) > 0 ? Duration.ZERO : Duration.ofMillis(random.nextInt(-600_000, 600_001)),
                random.nextLong());
    }

    /// The same fault on a day with nothing odd, for the control arm: names may repeat, and so be made twice.
    Run plain() {
        return new Run(
                number,
                blow,
                pooled,
                proxied,
                crowd,
                false,
                false,
                Rival.NONE,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                seed);
    }

    String name() {
        return "run-" + number;
    }

    private static <T> T one(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
