package org.resolverdesk.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every source file is formatted by palantir-java-format. To put that right: `mvn test -Dtest=FormattingTest
/// -Dformat=write`.
class FormattingTest {

    @Test
    void everySourceIsFormatted() throws IOException, FormatterException {
        Formatter formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(Style.PALANTIR).build());
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(text);
            if (!text.equals(formatted)) {
                if ("write".equals(System.getProperty("format"))) {
                    Files.writeString(file, formatted);
                } else {
                    wrong.add(file.toString());
                }
            }
        }
        assertEquals(List.of(), wrong, "not formatted (see the comment of this test)");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
