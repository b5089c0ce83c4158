package org.resolverdesk.proof.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A process of ours whose lines are heard as they come.
final class Child {
    private static final String END = "\0";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Child(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    static Child start(List<String> command, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        // The program looks for a display before it asks for the toolkit, which is headless.
        builder.environment().put("DISPLAY", ":none");
        return new Child(builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start());
    }

    /// A JVM that is quick to start: `archive` holds its classes, once a child has ended by itself.
    static List<String> java(Path archive, Class<?> main, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable",
                "-XX:-UsePerfData",
                "-Dorg.sqlite.tmpdir=" + System.getProperty("org.sqlite.tmpdir"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(words);
        return command;
    }

    /// Hears it out for that long, or until a line that begins so, or until it ends.
    void hear(long millis, String until, Consumer<String> each) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            String line = lines.poll(left, TimeUnit.NANOSECONDS);
            if (line != null) {
                if (line.equals(END)) {
                    lines.add(END);
                    return;
                }
                each.accept(line);
                if (line.startsWith(until)) {
                    return;
                }
            }
        }
    }

    /// SIGKILL; then what it had said before.
    void kill(Consumer<String> each) throws InterruptedException {
        // By its handle: the process itself would close the stream, and what was said last would be lost.
        process.toHandle().destroyForcibly();
        process.waitFor();
        hear(Long.MAX_VALUE / 2_000_000, END, each);
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lines.add(END);
        }
    }
}
