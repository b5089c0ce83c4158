package org.resolverdesk.proof.kill;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a victim is told on its command line. `began` is when the hurried clock began, `off` how wrong the victim's is;
/// `finish`: it starts nothing new, and ends by itself when nothing is open any more.
record Task(
        Path home, URI service, String token, String project, Instant began, Duration off, long seed, boolean finish) {

    static Task of(String[] words) {
        return new Task(
                Path.of(words[0]),
                URI.create(words[1]),
                words[2],
                words[3],
                Instant.parse(words[4]),
                Duration.parse(words[5]),
                Long.parseLong(words[6]),
                Boolean.parseBoolean(words[7]));
    }

    List<String> words() {
        return List.of(
                home.toString(),
                service.toString(),
                token,
                project,
                began.toString(),
                off.toString(),
                Long.toString(seed),
                Boolean.toString(finish));
    }

    Path journal() {
        return home.resolve("journal.db");
    }
}
