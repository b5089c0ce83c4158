package org.resolverdesk.proof.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// What a home can lack; every other child of an episode lives with it.
enum Strait {
    NONE,
    /// No file can grow beyond a point that some write will reach: a limit of the system's, which writes meet as they
    /// meet a full disk, in the midst of a page.
    FULL_DISK,
    /// The home is mounted so that nobody can write there, not even root.
    READ_ONLY;

    private static final int BLOCK = 512;
    private static final int MOST_BLOCKS_LEFT = 80;

    /// Whether the journal may say then that it has this problem.
    boolean explains(String problem) {
        return switch (this) {
            case NONE -> false;
            case FULL_DISK -> problem.equals("NOT_WRITTEN") || problem.equals("UNREADABLE");
            case READ_ONLY -> problem.equals("READ_ONLY");
        };
    }

    /// The same command with that lack. The process stays the one that is started.
    List<String> around(Path home, SplittableRandom random, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(
                switch (this) {
                    case NONE -> List.<String>of();
                    case FULL_DISK ->
                        List.of(
                                "sh",
                                "-c",
                                "ulimit -f \"$0\" && exec \"$@\"",
                                "" + (largest(home) / BLOCK + random.nextInt(MOST_BLOCKS_LEFT)));
                    case READ_ONLY ->
                        mounts(
                                "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"",
                                home.toString());
                });
        all.addAll(command);
        return all;
    }

    /// Whether this user may mount something where nobody else sees it.
    static boolean mayMount() throws IOException, InterruptedException {
        Process tried = new ProcessBuilder(mounts("mount --bind \"$0\" \"$0\"", "/mnt"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return tried.waitFor() == 0;
    }

    private static List<String> mounts(String script, String where) {
        boolean root = "root".equals(System.getProperty("user.name"));
        return List.of("unshare", root ? "-m" : "-rm", "sh", "-c", script, where);
    }

    private static long largest(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            long largest = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                largest = Math.max(largest, Files.size(file));
            }
            return largest;
        }
    }
}
