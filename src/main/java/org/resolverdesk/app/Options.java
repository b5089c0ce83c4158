package org.resolverdesk.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the command line asked for.
///
/// - `home`: a directory for everything that the program writes, instead of the system's places
/// - `profile`: the name of the profile to begin with
/// - `selfTest`: do the main job by itself and exit; `selfTestWithoutDisplay`: only where there is no display
/// - `json`, `picture`: files that the self-test writes
/// - `startedAt`: when the process was started, in milliseconds since 1970
public record Options(
        Optional<Path> home,
        Optional<String> profile,
        boolean selfTest,
        boolean selfTestWithoutDisplay,
        Optional<Path> json,
        Optional<Path> picture,
        Optional<Long> startedAt) {

    public static final String HELP = """
        Usage: resolver-desk [OPTION ...]

        A console for DNS Resolver endpoints. Without an option it opens its window on the profile that was used
        last; at first that is the rehearsal service, which runs inside the program and needs no account.

          --home DIR                  keep configuration, data, cache and logs under DIR
          --profile NAME              begin with this profile instead of the one that was used last
          --self-test                 create an endpoint at the rehearsal service through the real window, see it
                                      become ACTIVE, delete it, print each step with its time; exit 0, or 1 with
                                      what failed; touches nothing outside a temporary directory
          --self-test-if-no-display   the same, without a window, where there is no display to show one on
          --json FILE                 with --self-test: write the figures to FILE
          --picture FILE              with --self-test: write a PNG of the window to FILE
          --started-at MILLIS         with --self-test: when the process was started, in milliseconds since 1970
          --version                   print the version
          --help                      print this
        """;

    /// What came of reading the arguments.
    public sealed interface Parsed {
        record Run(Options options) implements Parsed {}

        /// Print this and exit 0.
        record Say(String text) implements Parsed {}

        /// Print this to standard error and exit 2.
        record Wrong(String sentence) implements Parsed {}
    }

    private static final Set<String> FLAGS = Set.of("--self-test", "--self-test-if-no-display");

    private static final Set<String> WITH_VALUE = Set.of("--home", "--profile", "--json", "--picture", "--started-at");

    private static final Set<String> WITHOUT_SELF_TEST = Set.of("--home", "--profile");

    /// Reads the arguments; never throws for what they hold.
    public static Parsed parse(List<String> arguments, String version) {
        Set<String> flags = new HashSet<>();
        Map<String, String> values = new HashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (option.equals("--help")) {
                return new Parsed.Say(HELP.stripTrailing());
            }
            if (option.equals("--version")) {
                return new Parsed.Say("Resolver Desk " + version);
            }
            if (FLAGS.contains(option)) {
                flags.add(option);
            } else if (!WITH_VALUE.contains(option)) {
                return wrong("there is no option " + option);
            } else {
                // An empty one is a variable of a script that isn't set, and another option is a forgotten value.
                String value = rest.hasNext() ? rest.next() : "";
                if (value.isBlank() || value.startsWith("--")) {
                    return wrong(option + " needs a value after it");
                }
                values.put(option, value);
            }
        }
        if (flags.isEmpty() && !WITHOUT_SELF_TEST.containsAll(values.keySet())) {
            return wrong("--json, --picture and --started-at go with --self-test");
        }
        return options(flags, values);
    }

    private static Parsed options(Set<String> flags, Map<String, String> values) {
        try {
            return new Parsed.Run(new Options(
                    path(values, "--home").map(path -> path.toAbsolutePath().normalize()),
                    Optional.ofNullable(values.get("--profile")),
                    flags.contains("--self-test"),
                    flags.contains("--self-test-if-no-display"),
                    path(values, "--json"),
                    path(values, "--picture"),
                    Optional.ofNullable(values.get("--started-at")).map(Long::valueOf)));
        } catch (InvalidPathException notOne) {
            return wrong("“" + notOne.getInput() + "” is no path on this system");
        } catch (NumberFormatException notOne) {
            return wrong("--started-at takes a number of milliseconds since 1970");
        }
    }

    private static Optional<Path> path(Map<String, String> values, String option) {
        return Optional.ofNullable(values.get(option)).map(Path::of);
    }

    private static Parsed wrong(String what) {
        return new Parsed.Wrong("resolver-desk: " + what + "; see --help");
    }
}
