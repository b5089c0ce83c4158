package org.resolverdesk.sim;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.resolverdesk.sim.behaviour.Behaviour;

/// The command line of the simulator on its own.
record Arguments(SimOptions options, boolean keepRunning, boolean help) {
    static final String HELP = """
        The DNS Resolver service in a box, on 127.0.0.1 over plain HTTP, with made-up credentials.

        --port N                 the port, 0 to 65535; 0, as without it, takes a free one
        --time-to-active MILLIS  how long a create takes, 0 to 86400000; every other pending state takes its part
                                 of it. Without it about 8 seconds
        --endpoints N            so many generated endpoints beside the handful, 0 to 500000
        --seed N                 decides ids and everything drawn; the same seed gives the same world
        --keep-running           goes on when standard input closes
        --help                   this text

        It prints one line of JSON with its addresses and credentials, and ends on SIGTERM or when standard input
        closes. Nothing is kept.
        """;

    private static final long LONGEST_MILLIS = Duration.ofDays(1).toMillis();

    /// What is wrong with a command line, in one sentence.
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    static Arguments parse(List<String> words) throws Wrong {
        SimOptions options = new SimOptions(0, null, Clock.systemUTC(), 1, 0, Behaviour.REHEARSAL);
        boolean keepRunning = false;
        boolean help = false;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--port" -> options = options.withPort((int) number(word, rest, 0, 65_535));
                case "--endpoints" ->
                    options = options.withEndpoints((int) number(word, rest, 0, SimOptions.MOST_ENDPOINTS));
                case "--seed" -> options = options.withSeed(number(word, rest, Long.MIN_VALUE, Long.MAX_VALUE));
                case "--time-to-active" -> {
                    Duration time = Duration.ofMillis(number(word, rest, 0, LONGEST_MILLIS));
                    // Whoever names a time wants that one, so it doesn't vary.
                    options = options.withBehaviour(options.behaviour().withTimeToActive(time, 0));
                }
                case "--keep-running" -> keepRunning = true;
                case "--help" -> help = true;
                default ->
                    throw new Wrong("Unknown argument '" + word
                            + "'; allowed are --port, --time-to-active, --endpoints, --seed, --keep-running"
                            + " and --help.");
            }
        }
        return new Arguments(options, keepRunning, help);
    }

    private static long number(String option, Iterator<String> rest, long least, long most) throws Wrong {
        String allowed = option + " takes a whole number from " + least + " to " + most;
        if (!rest.hasNext()) {
            throw new Wrong(allowed + ", and there is none.");
        }
        String text = rest.next();
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new Wrong(allowed + ", not '" + text + "'.");
    }
}
