package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static Options.Parsed parse(String... words) {
        return Options.parse(Arrays.asList(words), "1.2.3");
    }

    private static Options run(String... words) {
        return assertInstanceOf(Options.Parsed.Run.class, parse(words)).options();
    }

    @Test
    void withoutArgumentsTheWindowOpensOnTheSystemsPlaces() {
        Optional<Path> none = Optional.empty();
        assertEquals(new Options(none, Optional.empty(), false, false, none, none, Optional.empty()), run());
    }

    @Test
    void everyOptionIsRead() {
        Options options = run(
                "--self-test", "--home", "a/../b c", "--json", "f.json", "--picture", "p.png", "--started-at", "17");
        assertEquals(Optional.of(Path.of("b c").toAbsolutePath()), options.home());
        assertTrue(options.selfTest());
        assertEquals(Optional.of(Path.of("f.json")), options.json());
        assertEquals(Optional.of(Path.of("p.png")), options.picture());
        assertEquals(Optional.of(17L), options.startedAt());
        assertTrue(run("--self-test-if-no-display").selfTestWithoutDisplay());
    }

    @Test
    void helpNamesEveryOptionAndVersionTheVersion() {
        String help =
                assertInstanceOf(Options.Parsed.Say.class, parse("--help")).text();
        for (String option : List.of("--home", "--self-test", "--json", "--picture", "--started-at", "--version")) {
            assertTrue(help.contains(option), option);
        }
        assertEquals(new Options.Parsed.Say("Resolver Desk 1.2.3"), parse("--version"));
    }

    @ParameterizedTest
    @CsvSource({
        "--verbose, there is no option --verbose",
        "endpoint, there is no option endpoint",
        "--home=/tmp, there is no option --home=/tmp",
        "--HOME /tmp, there is no option --HOME",
        "--home, --home needs a value after it",
        "--home --self-test, --home needs a value after it",
        "--self-test --json, --json needs a value after it",
        "--json f, 'go with --self-test'",
        "--home d --picture p, 'go with --self-test'",
        "--self-test --started-at soon, --started-at takes a number",
        "--self-test --started-at 1e3, --started-at takes a number",
        "--self-test --started-at 99999999999999999999, --started-at takes a number"
    })
    void aWrongArgumentIsASentence(String words, String says) {
        String sentence = assertInstanceOf(Options.Parsed.Wrong.class, parse(words.split(" ")))
                .sentence();
        assertTrue(sentence.contains(says), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void anEmptyHomeIsNotTheWorkingDirectory(String home) {
        assertInstanceOf(Options.Parsed.Wrong.class, parse("--home", home));
        assertInstanceOf(Options.Parsed.Wrong.class, parse("--self-test", "--json", home));
    }

    @Test
    void whateverTheArgumentsAreTheyAreRunOrToldOfNeverThrown() {
        String[] words = {
            "--home",
            "--self-test",
            "--self-test-if-no-display",
            "--json",
            "--picture",
            "--started-at",
            "--help",
            "--version",
            "",
            " ",
            "-",
            "--",
            "a",
            "/",
            "..",
            "\0",
            "a\0b",
            "\uD83D",
            "名",
            "-1",
            "17",
            "+5",
            "0x1",
            "9223372036854775808",
            "C:\\x",
            "~",
            "*",
            "x".repeat(70_000),
            "--home=",
            "\n",
            "file:///x",
            "con"
        };
        SplittableRandom random = new SplittableRandom(20_261_124);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            List<String> arguments = new ArrayList<>();
            for (int left = random.nextInt(6); left > 0; left--) {
                arguments.add(words[random.nextInt(words.length)]);
            }
            Options.Parsed parsed = Options.parse(arguments, "1.2.3");
            if (parsed instanceof Options.Parsed.Wrong(String sentence)) {
                assertTrue(sentence.startsWith("resolver-desk: ") && sentence.endsWith("; see --help"), sentence);
            }
            seen.merge(parsed.getClass().getSimpleName(), 1, Integer::sum);
        }
        assertTrue(seen.size() == 3 && seen.values().stream().allMatch(count -> count > 500), seen::toString);
    }
}
