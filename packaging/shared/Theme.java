import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Cuts AtlantaFX's themes to what the program uses, in the folder of its unpacked jar: of the Primer themes the binary form without the rules for
/// the style classes in a list, of the others nothing.
final class Theme {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([\\w-]+)");

    private Theme() {}

    /// Takes the folder and the list; `#` begins a comment there, and a style class is a line's first word.
    public static void main(String[] arguments) throws IOException {
        Path themes = Path.of(arguments[0], "atlantafx", "base", "theme");
        List<String> without = Files.readAllLines(Path.of(arguments[1])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ")[0])
                .toList();
        List<Path> sheets;
        try (Stream<Path> files = Files.list(themes)) {
            sheets = files.filter(file -> file.toString().matches(".*\\.[cb]ss")).toList();
        }
        for (Path sheet : sheets) {
            if (sheet.getFileName().toString().matches("primer-.*\\.css")) {
                Files.writeString(sheet, cut(Files.readString(sheet), without));
                Stylesheet.convertToBinary(sheet.toFile(), binaryOf(sheet).toFile());
            }
        }
        for (Path sheet : sheets) {
            if (!sheet.getFileName().toString().matches("primer-.*\\.bss")) {
                Files.delete(sheet);
            }
        }
    }

    private static Path binaryOf(Path sheet) {
        return sheet.resolveSibling(sheet.getFileName().toString().replaceFirst("css$", "bss"));
    }

    private static String cut(String sheet, List<String> without) {
        String rules = COMMENT.matcher(sheet).replaceAll("");
        if (rules.contains("@")) {
            throw new IllegalArgumentException("the theme has rules that begin with @, which isn't foreseen here");
        }
        return RULE.matcher(rules).results().map(rule -> kept(rule, without)).collect(Collectors.joining("\n"));
    }

    private static String kept(MatchResult rule, List<String> without) {
        String selectors = Stream.of(rule.group(1).split(","))
                .filter(selector ->
                        STYLE_CLASS.matcher(selector).results().noneMatch(part -> without.contains(part.group(1))))
                .collect(Collectors.joining(","));
        return selectors.isBlank() ? "" : selectors + rule.group(2);
    }
}
