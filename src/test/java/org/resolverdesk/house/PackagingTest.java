package org.resolverdesk.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resolverdesk.app.Options;
import org.resolverdesk.config.BillOfMaterials;

/// What the packages say of the program stays true.
class PackagingTest {
    private static final Path LINUX = Path.of("packaging", "linux");
    private static final Pattern NOT_SHIPPED = Pattern.compile("^(javafx.scene.web|org.kordamp.ikonli.javafx)\\.");
    private static final Pattern OPTION = Pattern.compile("(?m)^  (--[a-z-]+)");

    @Test
    void theManPageAndTheCompletionsNameEveryOptionAndNoOther() throws IOException {
        Set<String> options = found(OPTION, Options.HELP);

        assertEquals(
                options,
                found(
                        Pattern.compile("(?m)^\\.It Fl (\\\\-[a-z-]+)"),
                        Files.readString(LINUX.resolve("resolver-desk.1")),
                        "\\-",
                        "--"));
        assertEquals(
                options,
                found(
                        Pattern.compile("[\" ](--[a-z-]+)(?=[ \\n\"])"),
                        words(Files.readString(LINUX.resolve("completion.bash")))));
        assertEquals(
                options, found(Pattern.compile("'(--[a-z-]+)\\["), Files.readString(LINUX.resolve("completion.zsh"))));
        assertEquals(
                options,
                found(Pattern.compile(" -l ([a-z-]+)"), Files.readString(LINUX.resolve("completion.fish")), "", "--"));
    }

    /// The list that bash chooses from; elsewhere in the file an option stands alone.
    private static String words(String completion) {
        int start = completion.indexOf("compgen -W");
        return completion
                .substring(start, completion.indexOf("-- \"$word\"", start))
                .replaceAll("-- .*", "");
    }

    @Test
    void everyPartThatIsShippedHasALicenceWhoseTextIsShippedToo() {
        List<BillOfMaterials.Part> parts = BillOfMaterials.read(
                        Objects.requireNonNull(Options.class.getResourceAsStream("sbom.json")))
                .parts();

        assertTrue(parts.size() > 10, "the bill of materials is whole");
        for (BillOfMaterials.Part part : parts) {
            assertTrue(
                    Options.class.getResource("licences/" + part.licence() + ".txt") != null,
                    () -> "no text of the licence of " + part);
        }
    }

    @Test
    void thePackagesAllowTheSameModulesNativeCodeAsMavenDoes() throws IOException {
        Pattern allowed = Pattern.compile("--enable-native-access=(javafx[a-z.,]+)");

        Set<String> packages = found(allowed, Files.readString(Path.of("packaging", "shared", "options.txt")));

        assertEquals(1, packages.size());
        assertEquals(packages, found(allowed, Files.readString(Path.of("pom.xml"))));
        assertEquals(packages, found(allowed, Files.readString(Path.of("README.md"))));
    }

    @Test
    void thePackagesLetTheProgramAtTheSameInnerPartsOfTheToolkitAsMavenDoes() throws IOException {
        Pattern opened = Pattern.compile("(--add-[a-z]+=javafx[A-Za-z./]+=org.resolverdesk)");

        Set<String> packages = found(opened, Files.readString(Path.of("packaging", "shared", "options.txt")));

        assertEquals(3, packages.size());
        assertEquals(packages, found(opened, Files.readString(Path.of("pom.xml"))));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return found(pattern, text, "", "");
    }

    /// Each first group, its `prefix` replaced.
    private static Set<String> found(Pattern pattern, String text, String prefix, String by) {
        Set<String> all = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .map(word -> by + word.substring(prefix.length()))
                .forEach(all::add);
        return all;
    }

    /// What is listed there has no rules in the packages' themes: it would look wrong in the packages alone.
    @Test
    void theThemesLackRulesOnlyForWhatTheProgramDoesNotUse() throws IOException {
        List<String[]> without = Files.readAllLines(Path.of("packaging", "shared", "theme-without.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .toList();
        Set<String> used = new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getName())
                        .collect(Collectors.toSet());
        String screens = screens();

        assertTrue(without.size() > 30, "the list is read");
        assertTrue(used.contains("javafx.scene.control.ComboBox"), "the program's classes are read");
        for (String[] line : without) {
            assertFalse(used.contains(line[1]), () -> line[1] + " is used: take " + line[0] + " off the list");
            assertFalse(screens.contains('"' + line[0] + '"'), () -> "the style class " + line[0] + " is used");
            assertTrue(isThere(line[1]) || NOT_SHIPPED.matcher(line[1]).find(), () -> "there is no " + line[1]);
        }
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, PackagingTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    private static String screens() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "org", "resolverdesk", "ui"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
