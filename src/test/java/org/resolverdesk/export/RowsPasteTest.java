package org.resolverdesk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Subnet;

class RowsPasteTest {
    private static final String ID = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
    private static final String STRANGE = "11111111-2222-4333-8444-555555555555";
    private static final List<Subnet> SUBNETS = List.of(
            subnet(ID, "net-a", "192.168.3.0/24", "neutron-a"),
            subnet("id-b", "net b", "192.168.4.0/24", null),
            subnet("id-s", "subnet", "192.168.5.0/24", null),
            subnet("id-1", "twin", "172.16.0.0/24", null),
            subnet("id-2", "twin", "172.16.0.0/24", null));

    private static Subnet subnet(String id, String name, String cidr, @Nullable String neutron) {
        return new Subnet(id, name, cidr, null, "vpc", neutron, null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"lines", "tables", "headers", "json", "leftOut"})
    void read(String rule, String text, List<String> expected) {
        assertEquals(expected, shown(RowsPaste.parse(text, SUBNETS)));
    }

    /// Each row as `subnet|ip`, then each problem as `!line reason text`.
    private static List<String> shown(Pasted pasted) {
        return Stream.concat(
                        pasted.rows().stream().map(row -> row.subnetId() + "|" + row.ip()),
                        pasted.problems().stream().map(p -> "!" + p.line() + " " + p.reason() + " " + p.text()))
                .toList();
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                row("nothing is nothing", ""),
                row("blank lines are nothing", "\r\n \t \n\uFEFF\n"),
                row("an address a line", "192.168.3.5\n192.168.3.6\n", "|192.168.3.5", "|192.168.3.6"),
                row("lines of Windows and of old", "1.2.3.4\r\n1.2.3.5\r1.2.3.6", "|1.2.3.4", "|1.2.3.5", "|1.2.3.6"),
                row("blanks and a byte order mark around", "\uFEFF\u00A01.2.3.4\u00A0\n", "|1.2.3.4"),
                row("two kinds of separators in a line", "1.2.3.4, 1.2.3.5;", "!1 NOT_UNDERSTOOD 1.2.3.4, 1.2.3.5;"),
                row("several with commas", "1.2.3.4, 1.2.3.5,", "|1.2.3.4", "|1.2.3.5"),
                row("several with blanks", "1.2.3.4 1.2.3.5", "|1.2.3.4", "|1.2.3.5"),
                row(
                        "a wrong address stays, for the form to say so",
                        "1.2.3.999\n::1\n1.2.3",
                        "|1.2.3.999",
                        "|::1",
                        "|1.2.3"),
                row("a subnet alone is an automatic address", "net-a\n" + ID, ID + "|", ID + "|"));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                row(
                        "subnet and address, in either order",
                        "net-a,1.2.3.4\n1.2.3.5,net-a",
                        ID + "|1.2.3.4",
                        ID + "|1.2.3.5"),
                row("by CIDR", "192.168.3.0/24\t1.2.3.4", ID + "|1.2.3.4"),
                row("by neutron id", "neutron-a;1.2.3.4", ID + "|1.2.3.4"),
                row("by id in capitals", "0463C8A5-FA49-441D-B28B-BC6C35BA04F8 1.2.3.4", ID + "|1.2.3.4"),
                row("an id that isn't listed is taken", STRANGE + ",1.2.3.4", STRANGE + "|1.2.3.4"),
                row("id, name and CIDR of one subnet", ID + "\tnet-a\t192.168.3.0/24\t1.2.3.4", ID + "|1.2.3.4"),
                row("a name with a blank between tabs", "net b\t1.2.3.4", "id-b|1.2.3.4"),
                row("quotes", "\"net b\",\"1.2.3.4\"", "id-b|1.2.3.4"),
                row("quotes around blanks", "\"net b\" 1.2.3.4", "id-b|1.2.3.4"),
                row("an empty subnet", ",1.2.3.4\n\t1.2.3.5", "|1.2.3.4", "|1.2.3.5"),
                row("an empty address", "net-a,\nnet-a\t", ID + "|", ID + "|"),
                row("the word for automatic", "net-a,auto\nautomatic\tnet-a", ID + "|", ID + "|"));
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                row("a header is recognised", "subnet_id,ip\nnet-a,1.2.3.4", ID + "|1.2.3.4"),
                row("in any order and writing", "IP Address;Subnet ID\n1.2.3.4;id-b", "id-b|1.2.3.4"),
                row("in Chinese", "子网ID\tIP地址\nid-b\t1.2.3.4", "id-b|1.2.3.4"),
                row("after blank lines", "\n\nip\n1.2.3.4", "|1.2.3.4"),
                row(
                        "with other columns, which are named",
                        "note,ip\nx,1.2.3.4",
                        "|1.2.3.4",
                        "!1 NOT_PART_OF_A_ROW note"),
                row("the id goes before name and CIDR", "cidr,subnet,subnet_id,ip\n,twin,id-2,1.2.3.4", "id-2|1.2.3.4"),
                row("the next one where it is empty", "subnet_id,cidr\n,192.168.4.0/24", "id-b|"),
                row("a line that is too long", "subnet,ip\nnet-a,1.2.3.4,x", "!2 NOT_UNDERSTOOD net-a,1.2.3.4,x"),
                row("a line without either", "ip,note\n,x", "!1 NOT_PART_OF_A_ROW note", "!2 NOT_UNDERSTOOD ,x"),
                row("a subnet that is called 'subnet' is no header", "subnet\nsubnet,1.2.3.4", "id-s|", "id-s|1.2.3.4"),
                row("a header in another line is none", "1.2.3.4\nip", "|1.2.3.4", "!2 NOT_UNDERSTOOD ip"));
    }

    static Stream<Arguments> json() {
        String one = "{\"subnet_id\": \"id-b\", \"ip\": \"1.2.3.4\"}";
        return Stream.of(
                row("an array of addresses", "[\"1.2.3.4\", \" 1.2.3.5 \"]", "|1.2.3.4", "|1.2.3.5"),
                row("an array of rows", "[" + one + ", {\"subnet_id\": \"net-a\"}]", "id-b|1.2.3.4", ID + "|"),
                row("one row", one, "id-b|1.2.3.4"),
                row(
                        "a body to create",
                        "{\"name\": \"n\", \"ipaddresses\": [" + one + "], \"region\": \"r\"}",
                        "id-b|1.2.3.4"),
                row("a body to bind", "{\"ipaddress\": " + one + "}", "id-b|1.2.3.4"),
                row(
                        "what the service answers, with neutron ids",
                        "{\"ipaddresses\":[{\"id\":\"x\",\"ip\":\"1.2.3.4\",\"status\":\"ACTIVE\",\"subnet_id\":\"neutron-a\","
                            + "\"error_info\":null}]}",
                        ID + "|1.2.3.4"),
                row(
                        "no address, or null",
                        "[{\"subnet_id\":\"id-b\",\"ip\":null},{\"subnet_id\":\"id-b\",\"ip\":\"\"}]",
                        "id-b|",
                        "id-b|"),
                row("blanks from a web page", "\uFEFF\u00A0[\u00A0\"1.2.3.4\"\u00A0]\u00A0", "|1.2.3.4"),
                row(
                        "another key is named",
                        "[\n{\"ip\":\"1.2.3.4\",\"mac\":\"x\"}]",
                        "|1.2.3.4",
                        "!2 NOT_PART_OF_A_ROW mac"),
                row("so is one of the body", "{\"ipaddresses\":[],\"tags\":[]}", "!1 NOT_PART_OF_A_ROW tags"),
                row(
                        "an element that is none",
                        "[\n1,\n[],\n{},\n{\"ip\":5}]",
                        "!2 NOT_UNDERSTOOD 1",
                        "!3 NOT_UNDERSTOOD []",
                        "!4 NOT_UNDERSTOOD {}",
                        "!5 NOT_UNDERSTOOD {\"ip\":5}"),
                row(
                        "a subnet that isn't there",
                        "[\n\n{\"subnet_id\":\"nowhere\"}]",
                        "!3 SUBNET_UNKNOWN {\"subnet_id\":\"nowhere\"}"),
                row("broken JSON is taken not at all", "[\"1.2.3.4\",\n oops]", "!2 NOT_JSON oops]"),
                row("cut JSON", "[\"1.2.3.4\",", "!1 NOT_JSON [\"1.2.3.4\","),
                row("two documents", "[\"1.2.3.4\"]\n[\"1.2.3.5\"]", "!2 NOT_JSON [\"1.2.3.5\"]"),
                row(
                        "a key that is there twice",
                        "{\"ip\":\"1.2.3.4\",\"ip\":\"1.2.3.5\"}",
                        "!1 NOT_JSON {\"ip\":\"1.2.3.4\",\"ip\":\"1.2.3.5\"}"));
    }

    static Stream<Arguments> leftOut() {
        return Stream.of(
                row("prose", "Use 1.2.3.4 and 1.2.3.5!", "!1 NOT_UNDERSTOOD Use 1.2.3.4 and 1.2.3.5!"),
                row("a word", "1.2.3.4\nhello", "|1.2.3.4", "!2 NOT_UNDERSTOOD hello"),
                row("a comment", "# mine\n1.2.3.4", "|1.2.3.4", "!1 NOT_UNDERSTOOD # mine"),
                row("an unknown subnet", "nowhere,1.2.3.4", "!1 SUBNET_UNKNOWN nowhere,1.2.3.4"),
                row("a name of two subnets", "\ntwin 1.2.3.4", "!2 SUBNET_AMBIGUOUS twin 1.2.3.4"),
                row("a CIDR of two subnets", "172.16.0.0/24", "!1 SUBNET_AMBIGUOUS 172.16.0.0/24"),
                row("two subnets", "net-a;id-b", "!1 NOT_UNDERSTOOD net-a;id-b"),
                row("two addresses of one subnet", "net-a,1.2.3.4,1.2.3.5", "!1 NOT_UNDERSTOOD net-a,1.2.3.4,1.2.3.5"),
                row("automatic alone", "auto", "!1 NOT_UNDERSTOOD auto"),
                row("a long line is cut", "x".repeat(300), "!1 NOT_UNDERSTOOD " + "x".repeat(200) + "…"));
    }

    @Test
    void whereNoSubnetsAreKnownATextBesideAnAddressIsTaken() {
        assertEquals(
                List.of("some-id|1.2.3.4", STRANGE + "|", "!3 NOT_UNDERSTOOD word"),
                shown(RowsPaste.parse("some-id,1.2.3.4\n" + STRANGE + "\nword", List.of())));
    }

    @Test
    void aMebibyteIsReadAndMoreIsRefused() {
        String line = "192.168.3.5\t" + ID + "\n";
        String text = line.repeat(RowsPaste.MAX_CHARACTERS / line.length());
        assertEquals(
                RowsPaste.MAX_CHARACTERS / line.length(),
                RowsPaste.parse(text, SUBNETS).rows().size());
        Pasted refused = RowsPaste.parse("x".repeat(RowsPaste.MAX_CHARACTERS + 1), SUBNETS);
        assertEquals(List.of("!0 TOO_LARGE "), shown(refused));
    }

    @Test
    void whatAnExportWritesIsReadBack() {
        List<IpDraft> rows = List.of(new IpDraft(ID, "1.2.3.4"), new IpDraft("id-b", ""));
        String json = new JsonExport().of(new EndpointDraft("a", "inbound", "r", rows));
        assertEquals(new Pasted(rows, List.of()), RowsPaste.parse(json, SUBNETS));
    }

    @Test
    void noTextThrowsAndNoLineVanishes() {
        Random random = new Random(7);
        String alphabet = "19.:/,;\t \"'[]{}\\net-a\r\n\u00A0\uFEFF\uD83D中-0{[";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int c = random.nextInt(40); c >= 0; c--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Pasted pasted = RowsPaste.parse(text.toString(), SUBNETS);
            boolean content = text.chars().anyMatch(Character::isLetterOrDigit);
            assertTrue(
                    !content || !pasted.rows().isEmpty() || !pasted.problems().isEmpty(),
                    () -> "nothing is said of " + text);
        }
    }

    @Test
    void deepJsonIsRefusedAsAValue() {
        assertEquals(
                Pasted.Reason.NOT_JSON,
                RowsPaste.parse("[".repeat(100_000), SUBNETS)
                        .problems()
                        .getFirst()
                        .reason());
    }

    private static Arguments row(String rule, String text, String... expected) {
        return arguments(rule, text, List.of(expected));
    }
}
