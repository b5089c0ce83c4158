import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Cuts AtlantaFX's themes to what the program uses, in the folder of its unpacked jar: of the Primer themes the rules for some style classes go,
/// and their binary form, which isn't theirs any more; of the others everything.
final class Theme {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([\\w-]+)");

    private Theme() {}

    /// Takes the folder and, each by itself, the style classes.
    public static void main(String[] arguments) throws IOException {
        List<String> without = List.of(arguments).subList(1, arguments.length);
        List<Path> sheets;
        try (Stream<Path> files = Files.list(Path.of(arguments[0], "atlantafx", "base", "theme"))) {
            sheets = files.filter(file -> file.toString().matches(".*\\.[cb]ss")).toList();
        }
        for (Path sheet : sheets) {
            if (sheet.getFileName().toString().matches("primer-.*\\.css")) {
                Files.writeString(sheet, cut(Files.readString(sheet), without));
            } else {
                Files.delete(sheet);
            }
        }
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
