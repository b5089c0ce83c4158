package org.resolverdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The figures of a run, as a table to read and as JSON to keep.
final class Results {
    private static final String LINE = "%-16s %10s %10s %-4s %8s  %-4s %s%n";

    private final List<Figure> figures = new ArrayList<>();

    void add(Figure figure) {
        figures.add(figure);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(
                String.format(Locale.ROOT, LINE, "benchmark", "value", "baseline", "unit", "ratio", "met", "goal"));
        for (Figure figure : figures) {
            table.append(String.format(
                    Locale.ROOT,
                    LINE,
                    figure.name(),
                    number(figure.value()),
                    number(figure.baseline()),
                    figure.unit(),
                    number(figure.ratio()),
                    figure.met() ? "yes" : "NO",
                    figure.goal() + "; " + figure.more()));
        }
        return table.toString();
    }

    void write(Path file) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        ArrayNode list = mapper.createArrayNode();
        for (Figure figure : figures) {
            ObjectNode one = list.addObject();
            one.put("name", figure.name());
            one.put("value", rounded(figure.value()));
            one.put("unit", figure.unit());
            one.put("baseline", rounded(figure.baseline()));
            one.put("ratio", rounded(figure.ratio()));
            one.put("goal", figure.goal());
            one.put("met", figure.met());
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.4f" : "%.2f", value);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
