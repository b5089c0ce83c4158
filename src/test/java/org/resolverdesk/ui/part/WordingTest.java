package org.resolverdesk.ui.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final String[] TEXTS =
            IntStream.range(0, 10).mapToObj(i -> "argument " + i).toArray(String[]::new);

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh_CN.properties"})
    void everyTextOfTheScreensReadsAsAMessageFormatDoes(String file) throws IOException {
        Properties patterns = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/org/resolverdesk", file))) {
            patterns.load(reader);
        }
        for (String key : patterns.stringPropertyNames()) {
            String pattern = patterns.getProperty(key);
            if (!pattern.contains(",choice,")) {
                assertEquals(
                        format(pattern, (Object[]) TEXTS), Wording.of(pattern).with((Object[]) TEXTS), key);
            }
            for (int count : new int[] {0, 1, 2, 1234}) {
                assertEquals(
                        format(pattern, count, count, count),
                        Wording.of(pattern).with(count, count, count),
                        key);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{0}", "{1}{0}", "a {0} b {0}", "{2} left out", "it''s {0}", "'{0}' quoted", "", "no place"})
    void anyOtherPatternDoesToo(String pattern) {
        assertEquals(format(pattern, "x", "y"), Wording.of(pattern).with("x", "y"));
        assertEquals(format(pattern, 1234, "y"), Wording.of(pattern).with(1234, "y"));
        assertEquals(format(pattern), Wording.of(pattern).with());
    }

    /// A window says it each second.
    @Test
    void wordsWithTextsPutInNeedNoFormat() {
        assertInstanceOf(Wording.Joined.class, Wording.of("asking again in {0} s"));
        assertInstanceOf(Wording.Formatted.class, Wording.of("{0,choice,0#none|1#one|1<{0} of them}"));
    }

    private static String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
