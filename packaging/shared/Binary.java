import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Makes of each style sheet below a folder its binary form, beside it: JavaFX takes that instead and needs not parse it at each start.
final class Binary {
    private Binary() {}

    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            List<Path> sheets =
                    files.filter(file -> file.toString().endsWith(".css")).toList();
            for (Path sheet : sheets) {
                String name = sheet.getFileName().toString().replaceFirst("css$", "bss");
                Stylesheet.convertToBinary(sheet.toFile(), sheet.resolveSibling(name).toFile());
            }
        }
    }
}
