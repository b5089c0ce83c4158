package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.ui.part.Person;

/// From the rehearsal to a cloud of one's own and back, through the screens alone, over real HTTP.
class ProfilesWindowTest {
    private static final String LIST = ".endpoint-table";

    @TempDir
    Path home;

    private final OwnCloud cloud = new OwnCloud(Clock.systemUTC());
    private ConsoleInHand console;
    private Person person;

    @BeforeEach
    void start() {
        console = new ConsoleInHand(home, Behaviour.PROMPT, 1).starts();
        person = console.person;
    }

    @AfterEach
    void end() {
        console.close();
        cloud.close();
    }

    @Test
    void aTokenThatIsPastedLeadsIn() {
        begins("By token", "Token");
        clicks("#profile-save-use");
        answers("#secret-token", cloud.token());
        person.presses(KeyCode.ENTER);

        isIn("By token");
        assertTrue(person.text("#access-life").startsWith("signed in until"), person.text("#access-life"));
    }

    @Test
    void aPasswordLeadsIn() {
        begins("By password", "Password");
        asUser();
        clicks("#profile-save-use");
        answers("#secret-password", OwnCloud.PASSWORD);
        clicks("#sign-in-submit");

        isIn("By password");
        assertTrue(person.text("#access-life").startsWith("signed in, renewed"), person.text("#access-life"));
    }

    @Test
    void aPasswordWithTheCodeOfAnMfaDeviceLeadsIn() {
        begins("By code", "Password");
        asUser();
        clicks("#profile-mfa");
        person.fills("#profile-user-id", OwnCloud.USER_ID);
        clicks("#profile-save-use");
        answers("#secret-password", OwnCloud.PASSWORD);
        clicks("#sign-in-submit");
        assertTrue(person.reads("The code is needed"));
        person.fills("#passcode", OwnCloud.PASSCODE);
        clicks("#sign-in-submit");

        isIn("By code");
    }

    @Test
    void anAccessKeyLeadsIn() {
        entersByKey("By key");

        isIn("By key");
    }

    @Test
    void aTemporaryKeyLeadsIn() {
        OwnCloud.Temporary key = cloud.temporary();
        begins("By temporary key", "Temporary key");
        person.fills("#profile-access-key", key.accessKey());
        clicks("#profile-save-use");
        answers("#secret-secret-key", key.secretKey().reveal());
        answers("#secret-security-token", key.securityToken().reveal());
        clicks("#sign-in-submit");

        isIn("By temporary key");
    }

    @Test
    void aWrongPasswordIsSaidInTheDialogAndTheRightOneLeadsIn() {
        begins("By password", "Password");
        asUser();
        clicks("#profile-save-use");
        answers("#secret-password", "made-up-wrong");
        clicks("#sign-in-submit");
        person.awaits("the refusal", () -> person.reads("User, account or password is wrong"));
        answers("#secret-password", OwnCloud.PASSWORD);
        clicks("#sign-in-submit");

        isIn("By password");
    }

    @Test
    void whatIsMissingIsSaidUntilItIsTyped() {
        begins("By code", "Password");
        asUser();
        clicks("#profile-mfa");
        person.fills("#profile-user-id", OwnCloud.USER_ID);
        clicks("#profile-save-use");
        person.awaits("the question", () -> person.sees("#secret-password"));
        clicks("#sign-in-submit");
        assertTrue(person.reads("The password is needed"));
        assertTrue(person.reads("The code is needed"));

        person.fills("#secret-password", "typed");
        assertFalse(person.reads("The password is needed"));
        assertTrue(person.reads("The code is needed"));
        person.fills("#passcode", "1");
        assertFalse(person.reads("The code is needed"));
    }

    @Test
    void afterARefusalTheFocusIsInTheFieldThatItWasIn() {
        begins("By password", "Password");
        asUser();
        clicks("#profile-save-use");
        answers("#secret-password", "made-up-wrong");
        person.presses(KeyCode.ENTER);
        person.awaits("the refusal", () -> person.reads("User, account or password is wrong"));

        assertEquals("secret-password", person.focus());
    }

    @Test
    void afterARefusalOfWhatTheButtonSentTheFocusIsInTheField() {
        begins("By password", "Password");
        asUser();
        clicks("#profile-save-use");
        answers("#secret-password", "made-up-wrong");
        clicks("#sign-in-submit");
        person.awaits("the refusal", () -> person.reads("User, account or password is wrong"));

        assertEquals("secret-password", person.focus());
    }

    @Test
    void whatIsMissingForTheTestIsSaidUntilItIsTyped() {
        begins("Tested", "Access key");
        person.fills("#profile-access-key", OwnCloud.ACCESS_KEY);
        clicks("#profile-save");
        clicks(person.saying("#profiles", "Test the connection"));
        person.awaits("the question", () -> person.sees("#test-submit"));
        clicks("#test-submit");
        assertTrue(person.reads("The secret key is needed"));

        person.fills("#secret-secret-key", "typed");
        assertFalse(person.reads("The secret key is needed"));
    }

    @Test
    void aProfileUnderEditHasTheFocusInItsName() {
        clicks("#rail-profiles");
        clicks("#profiles-new");
        assertEquals("profile-name", person.focus());
        person.types("Typed");
        assertEquals("Typed", person.text("#profile-name"));
    }

    @Test
    void aProfileThatIsBegunOnAnotherPageHasTheFocusInItsName() {
        person.clicks("#first-profile");

        assertEquals("profile-name", person.focus());
    }

    @Test
    void theFocusStaysOnThePageWhenAProfileWasSaved() {
        begins("Kept", "Access key");
        person.fills("#profile-access-key", OwnCloud.ACCESS_KEY);
        clicks("#profile-save");

        assertTrue(person.sees("#profiles-new"));
        assertTrue(person.asks(() -> person.node("#profiles").isFocusWithin()));
    }

    @Test
    void whatIsKeptInTheKeychainLeadsInAfterARestartAndTheProfileIsTheLastOne() {
        entersByKeyToBeKept("Kept");
        isIn("Kept");
        person.awaits("the keychain", () -> console.keychain.held.containsValue(OwnCloud.SECRET_KEY));
        console.ends();
        console.starts();

        isIn("Kept");
        assertFalse(console.box().begun(), "the rehearsal isn't needed");
    }

    @Test
    void whereTheKeychainDoesNotAnswerItIsForThisSessionAndSaid() {
        console.keychain.missing(true);
        entersByKeyToBeKept("Kept");

        isIn("Kept");
        person.awaits("the sentence", () -> person.reads("For this session only"));
    }

    @Test
    void theHalfFilledFormStaysWithItsProfile() {
        console.typesExample("half");
        entersByKey("Other");
        isIn("Other");
        person.presses(KeyCode.CONTROL, KeyCode.N);
        assertEquals("", person.text("#name"));
        person.types("theirs");

        person.presses(KeyCode.CONTROL, KeyCode.DIGIT1);
        person.awaits("the rehearsal", () -> person.sees("#rail-rehearsal"));
        person.awaits("its form", () -> person.text("#name").equals("half"));
        assertEquals("192.168.3.126", person.text("#ip-2"));
        person.presses(KeyCode.CONTROL, KeyCode.DIGIT2);
        isIn("Other");
        person.awaits("its form", () -> person.text("#name").equals("theirs"));
    }

    @Test
    void aReadOnlyProfileSaysWhyNothingIsCreatedOrDeletedThere() {
        begins("Careful", "Access key");
        person.fills("#profile-access-key", OwnCloud.ACCESS_KEY);
        clicks("#profile-read-only");
        clicks("#profile-save-use");
        answers("#secret-secret-key", OwnCloud.SECRET_KEY);
        clicks("#sign-in-submit");
        person.awaits("the list", () -> person.counts(LIST, "hq-resolver-a") == 1);

        assertTrue(person.node("#new-endpoint").isDisabled());
        assertEquals("Read-only profile: nothing can be created", person.text("#beside-new"));
        clicks(person.saying(LIST, "hq-resolver-a"));
        person.presses(KeyCode.ENTER);
        assertTrue(person.node("#detail-delete").isDisabled());
        assertTrue(person.reads("Read-only profile: nothing can be deleted"));
    }

    @Test
    void theQuotaIsSaidBesideTheButton() {
        entersByKey("Quota");

        person.awaits("the quota", () -> person.text("#beside-new").endsWith("used"));
    }

    @Test
    void theConnectionIsTestedLineByLine() {
        begins("Tested", "Access key");
        person.fills("#profile-access-key", OwnCloud.ACCESS_KEY);
        clicks("#profile-save");
        clicks(person.saying("#profiles", "Test the connection"));
        answers("#secret-secret-key", OwnCloud.SECRET_KEY);
        clicks("#test-submit");

        person.awaits("the last line", () -> person.reads("rules 4 of") || person.reads(", rules "));
        assertFalse(console.keychain.held.containsValue(OwnCloud.SECRET_KEY), "it is for the test alone");
    }

    @Test
    void thePageOfCallsShowsTheProfilesOwnAndThoseOfTheOthersAreThereWhenOneComesBack() {
        entersByKey("Other");
        isIn("Other");
        String host = cloud.server().profile().dns().getAuthority();
        assertTrue(hosts().stream().allMatch(host::equals), hosts().toString());
        assertFalse(hosts().isEmpty());

        person.presses(KeyCode.CONTROL, KeyCode.DIGIT1);
        person.awaits("the rehearsal", () -> person.sees("#rail-rehearsal"));
        assertTrue(hosts().stream().noneMatch(host::equals), hosts().toString());
        person.presses(KeyCode.CONTROL, KeyCode.DIGIT2);
        isIn("Other");
        assertTrue(hosts().contains(host));
    }

    @Test
    void aDeletedProfileIsGoneWithItsSecretsAndTheWindowIsBackInTheRehearsal() {
        entersByKeyToBeKept("Doomed");
        isIn("Doomed");
        person.awaits("the keychain", () -> console.keychain.held.containsValue(OwnCloud.SECRET_KEY));
        clicks("#rail-profiles");
        clicks(person.saying("#profiles", "Delete"));
        clicks("#profile-delete-confirm");

        person.awaits("the rehearsal", () -> person.sees("#rail-rehearsal"));
        person.awaits("the keychain", console.keychain.held::isEmpty);
        clicks("#rail-profiles");
        assertTrue(person.reads("No profile yet"));
    }

    @Test
    void whatOtherToolsHaveSetUpIsTakenWithItsSecret() {
        console.env.putAll(Map.of(
                "HW_AUTH_URL", cloud.base() + "/v3",
                "HW_REGION_NAME", OwnCloud.REGION,
                "HW_ACCESS_KEY", OwnCloud.ACCESS_KEY,
                "HW_SECRET_KEY", OwnCloud.SECRET_KEY));
        clicks("#rail-profiles");
        clicks("#profiles-search");
        person.awaits("what was found", () -> person.sees(".search-take"));
        clicks(".search-take");
        person.fills("#profile-name", "Found");
        clicks("#profile-save-use");

        isIn("Found");
    }

    @Test
    void nothingIsMistakenForTheRehearsal() {
        clicks("#rail-profiles");
        clicks("#profiles-new");
        person.fills("#profile-name", "Rehearsal");
        clicks("#profile-save");

        assertTrue(person.reads("This name is the rehearsal’s alone"));
        assertFalse(person.reads("Delete"), "the rehearsal isn't in the list");
    }

    @Test
    void theWindowSaysItsProfileInTitleHeaderAndEveryDialog() {
        begins("Production", "Access key");
        person.fills("#profile-access-key", OwnCloud.ACCESS_KEY);
        clicks(person.saying("#profile-guard", "Production"));
        clicks("#profile-save-use");

        // Only when the keychain was looked into, which is done beside the window.
        person.awaits("the question", () -> person.sees("#sign-in"));
        assertEquals(List.of("Production · Production"), person.readsIn("#sign-in .mark-strip"));
        assertEquals(
                "Resolver Desk · Production · Production",
                console.window().stage().getTitle());
        assertTrue(person.readsIn("#profile").contains("Production"));
    }

    private List<String> hosts() {
        return person.asks(() -> console.window().seat().calls().all().stream()
                .map(call -> URI.create(call.url()).getAuthority())
                .toList());
    }

    private void begins(String name, String kind) {
        clicks("#rail-profiles");
        clicks("#profiles-new");
        person.fills("#profile-name", name);
        person.does(() -> ((ComboBox<?>) person.node("#profile-cloud"))
                .getSelectionModel()
                .selectLast());
        person.does(
                () -> ((ComboBox<?>) person.node("#profile-region")).getEditor().setText(OwnCloud.REGION));
        person.fills("#profile-dns", cloud.base());
        person.fills("#profile-vpc", cloud.base());
        person.fills("#profile-iam", cloud.base());
        clicks(person.saying("#profile-kind", kind));
    }

    private void entersByKey(String name) {
        asksForKey(name);
        clicks("#sign-in-submit");
    }

    private void entersByKeyToBeKept(String name) {
        asksForKey(name);
        person.awaits("whether there is a keychain", () -> person.sees("#sign-in-keep"));
        clicks("#sign-in-keep");
        clicks("#sign-in-submit");
    }

    private void asksForKey(String name) {
        begins(name, "Access key");
        person.fills("#profile-access-key", OwnCloud.ACCESS_KEY);
        clicks("#profile-save-use");
        answers("#secret-secret-key", OwnCloud.SECRET_KEY);
    }

    private void asUser() {
        person.fills("#profile-user", "admin");
        person.fills("#profile-domain", OwnCloud.ACCOUNT);
    }

    private void isIn(String profile) {
        person.awaits("the end of the dialog", () -> !person.sees("#sign-in"));
        person.awaits("the list", () -> person.counts(LIST, "hq-resolver-a") == 1);
        assertTrue(person.readsIn("#profile").contains(profile));
        assertEquals(profile, console.window().seat().profile().name());
    }

    /// The question comes when the safe has said that it doesn't know the answer.
    private void answers(String query, String text) {
        person.awaits("the question", () -> person.sees(query));
        person.fills(query, text);
    }

    private void clicks(String query) {
        clicks(person.node(query));
    }

    /// A long page is scrolled to what has the focus, as for somebody who uses Tab.
    private void clicks(Node node) {
        person.does(node::requestFocus);
        person.clicks(node);
    }
}
