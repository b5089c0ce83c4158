package org.resolverdesk.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// Every fact of the reference's chapters 1 to 6 and 13 has a test that names it, or a reason why a program
/// can't test it; `facts.txt` is the list.
class FactsTest {
    private static final Set<String> CHAPTERS = Set.of("1", "2", "3", "4", "5", "6", "13");

    /// A line of the list: `number | what is so`, and ` | reason` where no test can show it.
    private record Line(String number, String text, String reason) {
        boolean wantsTest() {
            return reason.isEmpty();
        }
    }

    private static final Map<String, Line> FACTS = facts();
    private static final Map<String, Set<String>> TESTS = tests();

    @Test
    void everyFactHasATestThatNamesIt() {
        List<String> unguarded = FACTS.values().stream()
                .filter(fact -> fact.wantsTest() && !TESTS.containsKey(fact.number()))
                .map(fact -> fact.number() + " " + fact.text())
                .toList();
        assertEquals(List.of(), unguarded);
    }

    @Test
    void everyTestNamesFactsOfTheList() {
        Set<String> unknown = new TreeSet<>(TESTS.keySet());
        unknown.removeAll(FACTS.keySet());
        assertEquals(Set.of(), unknown, () -> unknown.stream().map(TESTS::get).toList() + "");
    }

    @Test
    void whatHasATestIsNotExcused() {
        assertEquals(
                List.of(),
                FACTS.values().stream()
                        .filter(fact -> !fact.wantsTest() && TESTS.containsKey(fact.number()))
                        .map(Line::number)
                        .toList());
    }

    @Test
    void everyChapterIsThereAndItsFactsAreCountedWithoutGaps() {
        Map<String, List<Integer>> bySection = new TreeMap<>();
        for (String number : FACTS.keySet()) {
            int dot = number.lastIndexOf('.');
            bySection
                    .computeIfAbsent(number.substring(0, dot), _ -> new ArrayList<>())
                    .add(Integer.parseInt(number.substring(dot + 1)));
        }
        assertEquals(
                CHAPTERS, bySection.keySet().stream().map(FactsTest::chapter).collect(Collectors.toSet()));
        bySection.forEach((section, counts) -> {
            List<Integer> sorted = counts.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                assertEquals(i + 1, sorted.get(i), section);
            }
        });
    }

    private static String chapter(String section) {
        int dot = section.indexOf('.');
        return dot < 0 ? section : section.substring(0, dot);
    }

    private static Map<String, Line> facts() {
        Map<String, Line> facts = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(FactsTest.class.getResourceAsStream("facts.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split(" \\| ", 3);
                        assertTrue(parts.length >= 2 && parts[0].matches("\\d+(\\.\\d+)+"), line);
                        Line fact = new Line(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
                        assertEquals(null, facts.put(fact.number(), fact), line);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    /// The tests by the facts that they name.
    private static Map<String, Set<String>> tests() {
        Map<String, Set<String>> tests = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.resolverdesk")) {
            for (JavaMethod method : type.getMethods()) {
                if (!method.isAnnotatedWith(Fact.class)) {
                    continue;
                }
                boolean runs = method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class);
                assertTrue(runs, () -> method.getFullName() + " is no test");
                for (String number : method.getAnnotationOfType(Fact.class).value()) {
                    tests.computeIfAbsent(number, _ -> new TreeSet<>()).add(method.getFullName());
                }
            }
        }
        return tests;
    }
}
