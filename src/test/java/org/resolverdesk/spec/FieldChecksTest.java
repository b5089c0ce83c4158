package org.resolverdesk.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.resolverdesk.spec.World.KNOWN;
import static org.resolverdesk.spec.World.directed;
import static org.resolverdesk.spec.World.in;
import static org.resolverdesk.spec.World.lines;
import static org.resolverdesk.spec.World.named;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.EndpointDraft;

/// The clauses about name, direction and region: one row a clause and edge, all that is found each time.
class FieldChecksTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Fact("1.3.2")
    void name(String rule, String name, List<String> found) {
        assertEquals(found, lines(named(name), KNOWN));
    }

    static Stream<Arguments> name() {
        return Stream.of(
                row("a name must be there", "", "ERROR Name name.missing []"),
                row("a name of blanks is none", " \t\u00A0\u3000", "ERROR Name name.missing []"),
                row("one character is enough", "a"),
                row("64 characters are allowed", "a".repeat(64)),
                row("65 are not", "a".repeat(65), "ERROR Name name.too-long [65, 64]"),
                row("blanks around don't count", "  " + "a".repeat(64) + "\n"),
                row("a byte order mark around is dropped", "\uFEFFpoi-1\u200B"),
                row("letters, digits and the three marks are allowed", "azAZ09_-."),
                row("a name of marks only breaks no written rule", "-"),
                row("a space has its own message, with a name that would do", "head quarters", space("head-quarters")),
                row("so have a tab and a no-break space", "a\tb\u00A0c", space("a-b-c")),
                row("several spaces make one hyphen", "a   b", space("a-b")),
                row("a letter of another script is named", "poi-中文", "ERROR Name name.script [中]"),
                row("a cyrillic letter that looks like a Latin one, too", "pоi", "ERROR Name name.script [о]"),
                row("a letter outside the basic plane is one letter", "a𠀀", "ERROR Name name.script [𠀀]"),
                row("an accent is dropped from the name that would do", "münchen", character("ü", "munchen")),
                row("full-width letters have plain ones", "ｐｏｉ", character("ｐ", "poi")),
                row("other characters get a hyphen", "a/b:c", character("/", "a-b-c")),
                row("at the ends they are dropped", "!poi!", character("!", "poi")),
                row("nothing may be left of a name", "!!!", character("!", "")),
                row("an emoji is shown", "a😀", character("😀", "a")),
                row("a control character is named", "a\u0007b", character("U+0007", "a-b")),
                row("so is a mark that turns the text around", "a\u202Eb", character("U+202E", "a-b")),
                row("so is a lone surrogate", "a\uD83D", character("U+D83D", "a")),
                row("so is an accent without a letter", "\u0301a", character("U+0301", "a")),
                row("a name that is taken", "taken", "ERROR Name name.taken [taken]"),
                row("blanks don't make it another name", " taken ", "ERROR Name name.taken [taken]"),
                row("capitals do", "Taken"),
                row("a name that would do isn't a taken one", "taken too", space("taken-too-2")),
                arguments(
                        "too long and wrong characters are two findings",
                        " a b".repeat(20),
                        List.of(
                                "ERROR Name name.too-long [79, 64]",
                                space("a-b-".repeat(16).substring(0, 64)))));
    }

    private static String space(String instead) {
        return "ERROR Name name.space [" + instead + "]";
    }

    private static String character(String wrong, String instead) {
        return "ERROR Name name.character [" + wrong + ", " + instead + "]";
    }

    @Test
    void aSuggestedNameIsItselfRightAndFree() {
        String longName = "a b" + "c".repeat(80);
        Known known = new Known(Limits.DEFAULT, null, null, Set.of("a-b" + "c".repeat(61)), KNOWN.privateIps());
        Finding space = EndpointChecks.check(named(longName), known).findingsAt(new Place.Name()).stream()
                .filter(finding -> finding.code() == Code.NAME_SPACE)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(),
                EndpointChecks.check(named(space.arguments().getFirst()), known).errors());
    }

    @Test
    void takenNamesThatAreUnknownMakeNoFinding() {
        Known known = new Known(Limits.DEFAULT, KNOWN.regions(), KNOWN.subnets(), null, KNOWN.privateIps());
        assertEquals(List.of(), lines(named("taken"), known));
    }

    @Test
    void anAccountWithOtherLimitsIsMeasuredByThose() {
        Known known = new Known(new Limits(3, 5, 2, 6), KNOWN.regions(), KNOWN.subnets(), null, KNOWN.privateIps());
        assertEquals(List.of("ERROR Name name.missing []"), lines(named("ab"), known));
        assertEquals(List.of(), lines(named("abcde"), known));
        assertEquals(List.of("ERROR Name name.too-long [6, 5]"), lines(named("abcdef"), known));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Fact("1.3.4")
    void directionAndRegion(String rule, EndpointDraft draft, List<String> found) {
        assertEquals(found, lines(draft, KNOWN));
    }

    static Stream<Arguments> directionAndRegion() {
        String wrong = "ERROR Direction direction.wrong [";
        return Stream.of(
                row("inbound is a direction", directed("inbound")),
                row("outbound is a direction", directed("outbound")),
                row("blanks around a direction don't matter", directed(" inbound ")),
                row("a direction must be there", directed(""), "ERROR Direction direction.missing []"),
                row("blanks are no direction", directed("  "), "ERROR Direction direction.missing []"),
                row("another word is none", directed("sideways"), wrong + "sideways]"),
                row("nor is one in capitals", directed("INBOUND"), wrong + "INBOUND]"),
                row("what can't be seen is marked", directed("a\u0000b"), wrong + "a\uFFFDb]"),
                row("a long text is cut", directed("x".repeat(500)), wrong + "x".repeat(80) + "…]"),
                row("a region must be there", in(""), "ERROR Region region.missing []"),
                row("blanks are no region", in("\u3000"), "ERROR Region region.missing []"),
                row("a region that the host serves", in(" NetworkService ")),
                row(
                        "one that it doesn't",
                        in("eu-nl"),
                        "ERROR Region region.not-served [eu-nl, eu-de, NetworkService]"));
    }

    @Test
    void aRegionIsTakenWhereThoseServedAreUnknown() {
        Known known = new Known(Limits.DEFAULT, null, KNOWN.subnets(), KNOWN.names(), KNOWN.privateIps());
        assertEquals(List.of(), lines(in("anywhere"), known));
        assertEquals(List.of("ERROR Region region.missing []"), lines(in(""), known));
    }

    @Test
    void theRequestHasTheTextsWithoutBlanksAround() {
        EndpointDraft draft = new EndpointDraft(
                " poi-1 ",
                "\tinbound",
                "eu-de\n",
                List.of(World.row(" " + World.NET_A + " ", " 192.168.3.125\u00A0"), World.row(World.NET_B, " ")));
        Verdict.Valid valid = assertInstanceOf(
                Verdict.Valid.class, EndpointChecks.check(draft, KNOWN).verdict());
        Verdict.Valid same = assertInstanceOf(
                Verdict.Valid.class, EndpointChecks.check(World.right(), KNOWN).verdict());
        assertEquals(same.request(), valid.request());
        assertEquals(null, valid.request().ipAddresses().get(1).ip());
    }

    private static Arguments row(String rule, Object input, String... found) {
        return arguments(rule, input, List.of(found));
    }
}
