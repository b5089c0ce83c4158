package org.resolverdesk.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Grounds;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.store.access.Finding;
import org.resolverdesk.store.access.Finding.Mark;
import org.resolverdesk.store.access.Finding.Reason;
import org.resolverdesk.store.access.Finding.Subject;
import org.resolverdesk.ui.part.Texts;

class FindingWordsTest {
    private final FindingWords words = new FindingWords(new Texts(Locale.ENGLISH));

    private static Finding of(Mark mark, Reason reason, @Nullable ApiFailure failure, String... facts) {
        return new Finding(Subject.LIST_ENDPOINTS, mark, reason, List.of(facts), failure);
    }

    private String says(Reason reason, String... facts) {
        return words.says(of(Mark.OK, reason, null, facts));
    }

    @Test
    void whatIsAllowedIsCountedWhereThatIsKnown() {
        assertEquals("Allowed: 7 there", says(Reason.ALLOWED, "dns:endpoint:list", "7"));
        assertEquals("Allowed", says(Reason.ALLOWED, "dns:endpoint:get", ""));
    }

    @Test
    void aClockIsAheadOrBehindAndNeverAheadByLessThanNothing() {
        assertEquals("The service is 200 s ahead", says(Reason.CLOCK_OFF, "200"));
        assertEquals("The service is 200 s behind", says(Reason.CLOCK_OFF, "-200"));
        assertEquals("The service is 2 h behind", says(Reason.CLOCK_OFF, "-8050"));
        assertEquals("3 s apart", says(Reason.CLOCK_FITS, "-3"));
    }

    @Test
    void whatStandsInTheWayIsSaidInItsOwnWordsWithHowToMendIt() {
        Finding asks = of(
                Mark.WRONG,
                Reason.NOT_REACHED,
                new ApiFailure.NotSent("made-up words", new Obstacle.ProxyAsks("proxy.acme.example:3128", false)),
                "dns.acme.example");
        assertEquals("The proxy proxy.acme.example:3128 asks for a user and a password", words.says(asks));
        assertEquals("Put the user into the profile; the password is asked for when you sign in.", words.mend(asks));
    }

    @Test
    void onlyWhatIsWrongIsMended() {
        assertEquals("", words.mend(of(Mark.NOT_TOLD, Reason.WAITS_FOR, null, "SIGN_IN")));
        assertEquals("Waits for: Sign-in", says(Reason.WAITS_FOR, "SIGN_IN"));
    }

    @ParameterizedTest
    @EnumSource(Grounds.class)
    void eachReasonWhyASignInIsNotTakenHasAWayToMendIt(Grounds grounds) {
        Finding refused = of(
                Mark.WRONG,
                Reason.NOT_TAKEN,
                new ApiFailure.Refused(401, "APIGW.0301", "Incorrect IAM authentication information", "r-1"),
                grounds.name());
        assertFalse(words.says(refused).isBlank());
        assertFalse(words.mend(refused).isBlank());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void noSentenceShowsItsOwnMarks(Reason reason) {
        String[] facts = switch (reason) {
            case CLOCK_FITS, CLOCK_OFF -> new String[] {"90"};
            case WAITS_FOR -> new String[] {"SIGN_IN"};
            case NOT_TAKEN -> new String[] {"EXPIRED"};
            default -> new String[] {"one", "two"};
        };
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            FindingWords spoken = new FindingWords(new Texts(language));
            Finding finding = of(Mark.WRONG, reason, new ApiFailure.NotSent("no route"), facts);
            String all = spoken.subject(finding) + spoken.says(finding) + spoken.mend(finding);
            assertFalse(all.contains("{") || all.contains("test."), all);
        }
    }
}
