package org.resolverdesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.resolverdesk.config.AppPaths;

/// Where the program starts: reads the command line, and decides between the window, the self-test and a
/// sentence.
public final class Main {
    /// How long another copy that has just been started is waited for: until it has a window, on a slow machine.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String OS = System.getProperty("os.name", "");
    /// What JavaFX tries to paint with, in that order.
    private static final String PAINTERS = "prism.order";

    private static final String SYSTEM_PROXIES = "java.net.useSystemProxies";

    private Main() {}

    public static void main(String[] arguments) {
        String version = Version.read();
        switch (Options.parse(List.of(arguments), version)) {
            case Options.Parsed.Say(String text) -> System.out.println(text);
            case Options.Parsed.Wrong(String sentence) -> {
                System.err.println(sentence);
                System.exit(2);
            }
            case Options.Parsed.Run(Options options) -> {
                try {
                    run(options, version);
                } catch (IOException noHome) {
                    System.err.println("resolver-desk: no temporary directory can be made: " + noHome.getMessage());
                    System.exit(1);
                }
            }
        }
    }

    private static void run(Options options, String version) throws IOException {
        options.home()
                .filter(home -> Files.exists(home) && !Files.isDirectory(home))
                .ifPresent(file -> {
                    System.err.println(
                            "resolver-desk: --home takes a directory, and " + file + " isn't one; see --help");
                    System.exit(2);
                });
        boolean display = Display.there(OS, System.getenv());
        if (!display) {
            if (!options.selfTest() && !options.selfTestWithoutDisplay()) {
                System.err.println("resolver-desk: there is no display to open a window on (neither DISPLAY nor"
                        + " WAYLAND_DISPLAY is set); --self-test runs without one");
                System.exit(1);
            }
            System.out.println("There is no display to open a window on: running the self-test without one instead.");
            System.setProperty("glass.platform", "Headless");
        }
        if (System.getProperty(PAINTERS) == null && (!display || !Display.hasGraphics(OS, Path.of("/dev")))) {
            System.setProperty(PAINTERS, "sw");
        }
        boolean selfTest = options.selfTest() || !display;
        AppPaths paths = selfTest
                ? AppPaths.under(TemporaryHome.make())
                : options.home().map(AppPaths::under).orElseGet(AppPaths::ofSystem);
        if (System.getProperty(SYSTEM_PROXIES) == null) {
            // Read once, when the JDK first looks for a proxy: without it the desktop's are passed over.
            System.setProperty(SYSTEM_PROXIES, "true");
        }
        System.setProperty("javafx.cachedir", paths.cache().resolve("javafx").toString());
        // Where the journal has the database's library unpacked, where no package brings it along.
        System.setProperty("org.sqlite.tmpdir", paths.cache().resolve("sqlite").toString());
        CompletableFuture<Void> ended = ResolverDesk.begin();
        switch (OnlyCopy.take(paths.data(), PATIENCE)) {
            case OnlyCopy.Found.First(OnlyCopy copy) -> {
                Logs.to(paths.logs());
                new Program(options, paths, version, System.out, System::exit).start(selfTest, copy);
                await(ended);
            }
            case OnlyCopy.Found.Shown _ -> {
                System.out.println("Resolver Desk is running already: its window comes to the front.");
                System.exit(0);
            }
            case OnlyCopy.Found.Silent _ -> {
                System.err.println("resolver-desk: another copy runs on " + paths.data()
                        + " and doesn't answer; end it, or start this one with another --home");
                System.exit(1);
            }
        }
    }

    /// Until the toolkit has ended. One that never came up is a display that doesn't answer.
    private static void await(CompletableFuture<Void> ended) {
        try {
            ended.join();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            System.err.println("resolver-desk: no window can be opened: " + cause.getMessage()
                    + "; check DISPLAY or WAYLAND_DISPLAY, or run --self-test-if-no-display without them");
            System.exit(1);
        }
    }
}
