package org.resolverdesk.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.resolverdesk.app.Options;
import org.resolverdesk.config.BillOfMaterials;

/// What the packages say of the program stays true.
class PackagingTest {
    private static final Path LINUX = Path.of("packaging", "linux");
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
}
