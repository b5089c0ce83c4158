package org.resolverdesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory the process takes, in KiB as Linux counts it; -1 where the system doesn't tell.
final class Memory {
    private Memory() {}

    /// The peak of resident memory.
    static long peakRssKib() {
        return read(Path.of("/proc/self/status"), "VmHWM:");
    }

    /// What is its own, and its share of what others have as well.
    static long pssKib() {
        return read(Path.of("/proc/self/smaps_rollup"), "Pss:");
    }

    private static long read(Path file, String key) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(key)) {
                    return Long.parseLong(line.substring(key.length(), line.length() - " kB".length())
                            .strip());
                }
            }
        } catch (IOException notLinux) {
            return -1;
        }
        return -1;
    }
}
