package org.resolverdesk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleTarget;

class DeedTextTest {
    private final DeedText text = new DeedText(new Texts());

    static Stream<Deed> deeds() {
        return Stream.of(
                JournalTest.CREATE,
                new Deed.Delete("e-1", "poi-1"),
                new Deed.Rename("e-1", "old", "new"),
                new Deed.Bind("e-1", "poi-1", new NewIp("net-a", "192.168.3.4")),
                new Deed.Bind("e-1", "poi-1", new NewIp("net-a", null)),
                new Deed.Unbind("e-1", "poi-1", "b-1", "192.168.3.4"),
                new Deed.MakeRule(new CreateRule("r", "example.com.", "e-1", List.of(new RuleTarget("10.0.0.1")))),
                new Deed.ChangeRule("r-1", "r", new RuleChange("new", null)),
                new Deed.ChangeRule("r-1", "r", new RuleChange(null, List.of(new RuleTarget("10.0.0.2")))),
                new Deed.DeleteRule("r-1", "r"),
                new Deed.Associate("r-1", "r", "vpc-1"),
                new Deed.Disassociate("r-1", "r", "vpc-1"));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void eachDeedComesBackAsItWas(Deed deed) {
        assertEquals(Optional.of(deed), text.read(deed.kind(), text.of(deed)));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void whateverStandsThereReadsAsADeedOfThatKind(Deed deed) {
        for (String odd : new String[] {"", "[]", "{", "null", "{\"id\":7,\"rows\":{},\"targets\":[1,{}]}"}) {
            assertNotNull(text.read(deed.kind(), odd).orElse(null), odd);
        }
    }

    @Test
    void aKindOfAnotherVersionReadsAsNothing() {
        assertEquals(Optional.empty(), text.read("teleport", "{}"));
    }
}
