package org.resolverdesk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows from lines: one address a line, or fields between tabs, semicolons, commas or blanks, with a header or
/// without.
final class PastedLines {
    private static final List<Set<String>> SUBNET_TITLES = List.of(
            Set.of("subnetid", "networkid", "vpcsubnetid", "子网id"),
            Set.of("subnet", "network", "subnetname", "vpcsubnet", "子网", "子网名称"),
            Set.of("cidr", "subnetcidr"));
    private static final Set<String> ADDRESS_TITLES =
            Set.of("ip", "ipaddress", "ipaddr", "address", "ipv4", "ipv4address", "地址", "ip地址");
    private static final char BLANKS = ' ';

    private final RowReader rows;

    PastedLines(RowReader rows) {
        this.rows = rows;
    }

    /// What the fields of each line are, as a header told: -1 where there is no such column. `subnets` are in
    /// the order of preference.
    private record Columns(char separator, List<String> titles, List<Integer> subnets, int address) {}

    void read(String text) {
        Columns columns = null;
        boolean first = true;
        int number = 0;
        for (String line : text.split("\r\n|[\n\r]", -1)) {
            number++;
            if (Blanks.trim(line).isEmpty()) {
                continue;
            }
            columns = first ? header(number, line) : columns;
            if (!first || columns == null) {
                line(number, line, columns);
            }
            first = false;
        }
    }

    private void line(int number, String line, @Nullable Columns columns) {
        String whole = Blanks.trim(line);
        if (columns != null) {
            fields(number, whole, split(line, columns.separator()), columns);
            return;
        }
        List<String> texts = split(line, separator(whole)).stream()
                .filter(field -> !field.isEmpty())
                .toList();
        if (!texts.isEmpty()) {
            rows.texts(number, whole, texts);
        }
    }

    private void fields(int number, String whole, List<String> fields, Columns columns) {
        boolean untitled = false;
        for (int i = 0; i < fields.size(); i++) {
            String title = i < columns.titles().size() ? columns.titles().get(i) : "";
            untitled |= title.isEmpty() && !fields.get(i).isEmpty();
        }
        if (untitled) {
            rows.problem(number, whole, Pasted.Reason.NOT_UNDERSTOOD);
            return;
        }
        String subnet = columns.subnets().stream()
                .map(column -> field(fields, column))
                .filter(field -> !field.isEmpty())
                .findFirst()
                .orElse("");
        if (fields.stream().anyMatch(field -> !field.isEmpty())) {
            rows.row(number, whole, subnet, field(fields, columns.address()));
        }
    }

    private static String field(List<String> fields, int column) {
        return column >= 0 && column < fields.size() ? fields.get(column) : "";
    }

    /// The columns, if this line is a header. A subnet may be called 'subnet', so that word alone doesn't make
    /// one.
    private @Nullable Columns header(int number, String line) {
        char separator = separator(Blanks.trim(line));
        List<String> titles = split(line, separator);
        List<Integer> subnets = new ArrayList<>();
        for (Set<String> words : SUBNET_TITLES) {
            for (int i = 0; i < titles.size(); i++) {
                if (words.contains(plain(titles.get(i)))) {
                    subnets.add(i);
                }
            }
        }
        int address = -1;
        for (int i = titles.size() - 1; i >= 0; i--) {
            address = ADDRESS_TITLES.contains(plain(titles.get(i))) ? i : address;
        }
        boolean names = address >= 0 || subnets.stream().anyMatch(column -> !rows.knowsSubnet(titles.get(column)));
        if (!names || titles.stream().anyMatch(RowReader::looksLikeAddress)) {
            return null;
        }
        Columns columns = new Columns(separator, titles, subnets, address);
        report(number, columns);
        return columns;
    }

    private void report(int number, Columns columns) {
        for (int i = 0; i < columns.titles().size(); i++) {
            String title = columns.titles().get(i);
            if (!title.isEmpty() && i != columns.address() && !columns.subnets().contains(i)) {
                rows.problem(number, title, Pasted.Reason.NOT_PART_OF_A_ROW);
            }
        }
    }

    private static String plain(String title) {
        StringBuilder plain = new StringBuilder();
        title.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static char separator(String line) {
        for (char separator : new char[] {'\t', ';', ','}) {
            if (line.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return BLANKS;
    }

    /// A field may stand in double quotes, as CSV has it: the separator is then part of it, and `""` is a
    /// quote.
    private static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"' && (quoted || Blanks.trim(field.toString()).isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (separator == BLANKS ? Blanks.isBlank(c) : c == separator)) {
                fields.add(Blanks.trim(field.toString()));
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(Blanks.trim(field.toString()));
        return separator == BLANKS
                ? fields.stream().filter(text -> !text.isEmpty()).toList()
                : fields;
    }
}
