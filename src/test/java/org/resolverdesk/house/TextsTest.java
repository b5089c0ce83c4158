package org.resolverdesk.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resolverdesk.spec.Code;
import org.resolverdesk.spec.ServiceCode;

/// The words of the screens: complete in both languages, none unused, none twice, each a pattern that works.
class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/resolverdesk");
    private static final Path ENGLISH = FOLDER.resolve("messages.properties");
    private static final Path CHINESE = FOLDER.resolve("messages_zh_CN.properties");

    private record Line(String key, String pattern) {}

    @Test
    void bothLanguagesHaveTheSameKeysInTheSameOrder() throws IOException {
        assertEquals(keys(ENGLISH), keys(CHINESE));
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> keys = keys(ENGLISH);
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), keys.stream().filter(key -> !seen.add(key)).toList());
    }

    @Test
    void everyPatternWorksAndTakesTheSameArgumentsInBothLanguages() throws IOException {
        List<Line> english = lines(ENGLISH);
        List<Line> chinese = lines(CHINESE);
        for (int i = 0; i < english.size(); i++) {
            assertEquals(
                    arguments(english.get(i)),
                    arguments(chinese.get(i)),
                    english.get(i).key());
        }
    }

    @Test
    void noPatternHasAStraightApostrophe() throws IOException {
        List<String> wrong = Stream.concat(lines(ENGLISH).stream(), lines(CHINESE).stream())
                .filter(line -> line.pattern().contains("'"))
                .map(Line::key)
                .toList();
        assertEquals(List.of(), wrong, "MessageFormat takes a straight apostrophe for a quote");
    }

    @Test
    void everyFindingHasWords() throws IOException {
        Set<String> keys = Set.copyOf(keys(ENGLISH));
        for (Code code : Code.values()) {
            assertTrue(keys.contains("finding." + code.id()), code.name());
        }
    }

    @Test
    void noAdviceIsForACodeThatWeDontKnow() throws IOException {
        Set<String> codes = Stream.of(ServiceCode.values())
                .map(code -> "code." + code.code())
                .collect(Collectors.toSet());
        List<String> unknown = keys(ENGLISH).stream()
                .filter(key -> key.startsWith("code.") && !codes.contains(key))
                .toList();
        assertEquals(List.of(), unknown);
    }

    /// A key is used where the sources hold it whole, or hold the start that it is put together from, such as
    /// `"finding."`.
    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        String sources = sources();
        Set<String> unused = new TreeSet<>();
        for (String key : keys(ENGLISH)) {
            if (!sources.contains("\"" + key + "\"") && !puttogether(key, sources)) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused, "unused");
    }

    private static boolean puttogether(String key, String sources) {
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (sources.contains("\"" + key.substring(0, dot + 1) + "\" +")
                    || sources.contains("\"" + key.substring(0, dot + 1) + "\"\n")) {
                return true;
            }
        }
        // Of the kind  key + ".text"
        int last = key.lastIndexOf('.');
        return sources.contains("+ \"" + key.substring(last) + "\"")
                && (sources.contains("\"" + key.substring(0, last) + "\"")
                        || puttogether(key.substring(0, last), sources));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static int arguments(Line line) {
        return new MessageFormat(line.pattern(), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static List<String> keys(Path file) throws IOException {
        return lines(file).stream().map(Line::key).toList();
    }

    private static List<Line> lines(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" = ", 2);
                assertEquals(2, parts.length, file + ": " + line);
                lines.add(new Line(parts[0], parts[1]));
            }
        }
        return lines;
    }
}
