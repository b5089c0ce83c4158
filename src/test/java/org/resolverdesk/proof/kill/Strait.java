package org.resolverdesk.proof.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// What a home can lack; every other child of an episode lives with it.
enum Strait {
    NONE(Set.of()),
    /// No file can grow beyond a point that some write will reach: a limit of the system's, which writes meet as they
    /// meet a full disk, in the midst of a page.
    FULL_DISK(Set.of("NOT_WRITTEN", "UNREADABLE")),
    /// The home is mounted so that nobody can write there, not even root.
    READ_ONLY(Set.of("READ_ONLY"));

    private static final int BLOCK = 512;
    private static final int MOST_BLOCKS_LEFT = 400;

    /// What the journal may say then.
    final Set<String> problems;

    Strait(Set<String> problems) {
        this.problems = problems;
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
