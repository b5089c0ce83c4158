package org.resolverdesk.bench;

import java.util.Arrays;

/// Times in nanoseconds, read as milliseconds. Any thread may add.
final class Samples {
    private static final double NANOS = 1e6;

    private long[] nanos = new long[1 << 12];
    private int count;

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    synchronized void addAll(Samples other) {
        for (long took : other.all()) {
            add(took);
        }
    }

    synchronized int count() {
        return count;
    }

    double median() {
        return percentile(50);
    }

    double max() {
        return percentile(100);
    }

    /// The smallest value that `percent` of all don't exceed.
    double percentile(double percent) {
        long[] sorted = all();
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank, 1, sorted.length) - 1] / NANOS;
    }

    private synchronized long[] all() {
        return Arrays.copyOf(nanos, count);
    }
}
