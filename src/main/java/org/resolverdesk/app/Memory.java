package org.resolverdesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory the process took at its peak.
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private Memory() {}

    /// The peak of resident memory in KiB, as Linux counts it; -1 where the system doesn't tell.
    static long peakRssKib() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(PEAK)) {
                    return Long.parseLong(line.substring(PEAK.length(), line.length() - " kB".length())
                            .strip());
                }
            }
        } catch (IOException notLinux) {
            return -1;
        }
        return -1;
    }
}
