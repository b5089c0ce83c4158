package org.resolverdesk.config.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.config.profile.ProfileDraft.Kind;
import org.resolverdesk.config.profile.ProfileDraft.Through;
import org.resolverdesk.config.profile.ProfileDraft.Way;
import org.resolverdesk.config.profile.ProfileDraft.Where;
import org.resolverdesk.config.profile.ProfileDraft.Who;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Profile.Care;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.model.Tint;

/// A row a rule and edge: what is wrong with a profile under edit, and what isn't.
class ProfileChecksTest {
    private final ProfileChecks checks = new ProfileChecks(Made.CLOUDS);
    private final ProfileDraft good = ProfileDraft.of(Made.profile("p1", "Production"));

    @Test
    void whatWasKeptPassesAndMeansTheSameProfile() {
        Profile profile = Made.profile("p1", "Production");

        assertEquals(List.of(), checks.of(ProfileDraft.of(profile), List.of()));
        assertEquals(profile, ProfileDraft.of(profile).toProfile("p1", Made.CLOUDS));
    }

    @Test
    void everyKindOfSignInComesBackAsItWas() {
        for (SignIn signIn : List.of(
                new SignIn.Token(),
                new SignIn.Password("ada", "", false),
                new SignIn.Keys("AK1"),
                new SignIn.TemporaryKeys("AK2"))) {
            Profile profile = Made.profile("p1", "One", signIn);
            assertEquals(profile, ProfileDraft.of(profile).toProfile("p1", Made.CLOUDS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rehearsal", "rehearsal ", "RE-HEARSAL", "Rehearsal 2", "Ｒehearsal", "演练", "演练 (2)"})
    void nothingIsCalledAsTheRehearsalIs(String name) {
        says(named(name), ProfileField.NAME, ProfileCode.NAME_REHEARSAL);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NAME_MISSING",
        "'   ', NAME_MISSING",
        "pRODUCTION b, NAME_TAKEN",
        "'a\u202eb', TEXT_CHARACTER",
        "'a\u0007b', TEXT_CHARACTER"
    })
    void aNameTellsProfilesApart(String name, ProfileCode code) {
        says(named(name), ProfileField.NAME, code, Made.profile("p2", "Production B"));
    }

    @Test
    void aNameHas64CharactersAtMost() {
        assertEquals(List.of(), checks.of(named("x".repeat(64)), List.of()));
        says(named("x".repeat(65)), ProfileField.NAME, ProfileCode.NAME_TOO_LONG);
        assertEquals(List.of(), checks.of(named("生产环境"), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', HOST_MISSING",
        "dns.example.com, HOST_FORM",
        "ftp://dns.example.com, HOST_FORM",
        "https://, HOST_FORM",
        "https://dns.example.com:70000, HOST_FORM",
        "http://dns.example.com, HOST_PLAIN",
        "http://127.0.0.1.example.com, HOST_PLAIN",
        "https://ada:made-up@dns.example.com, HOST_USER",
        "https://dns.example.com/v2.1, HOST_PATH",
        "https://dns.example.com?x=1, HOST_PATH"
    })
    void anAddressIsHttpsWithoutPathAndUser(String address, ProfileCode code) {
        says(at("eu-de", address), ProfileField.DNS, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dns.example.com",
                "https://DNS.example.com:8443/",
                "http://127.0.0.1:8080",
                "http://localhost",
                "http://[::1]:9"
            })
    void anAddressMayBeInTheClearOnThisComputerAlone(String address) {
        assertEquals(List.of(), checks.of(at("eu-de", address), List.of()));
    }

    @Test
    void theGlobalHostIsRecognisedAndTheRegionalOneNamed() {
        List<ProfileFinding> found = checks.of(at("sa-brazil-1", "https://dns.myhuaweicloud.com"), List.of());

        assertEquals(
                List.of(new ProfileFinding(
                        ProfileField.DNS,
                        ProfileCode.HOST_GLOBAL,
                        List.of("dns.myhuaweicloud.com", "dns.sa-brazil-1.myhuaweicloud.com"))),
                found);
        assertTrue(ProfileChecks.passes(found), "it works in most regions");
    }

    @Test
    void aHostOfAnotherRegionIsRecognised() {
        List<ProfileFinding> found = checks.of(at("eu-de", "https://dns.eu-nl.otc.t-systems.com"), List.of());

        assertEquals(ProfileCode.HOST_OTHER_REGION, found.getFirst().code());
        assertEquals(
                List.of("dns.eu-nl.otc.t-systems.com", "eu-nl", "eu-de"),
                found.getFirst().arguments());
    }

    @ParameterizedTest
    @CsvSource({"'', REGION_MISSING", "'eu de', REGION_FORM", "'eu-de, eu-nl', REGION_FORM", "eu-xx, REGION_UNKNOWN"})
    void aCloudsRegionIsOneOfItsOwn(String region, ProfileCode code) {
        says(in("otc", region), ProfileField.REGION, code);
    }

    @Test
    void aRegionWithoutListedDnsHostIsAWarningOnly() {
        List<ProfileFinding> found = checks.of(in("huawei-china", "cn-north-11"), List.of());

        assertEquals(ProfileCode.REGION_NOT_LISTED, found.getFirst().code());
        assertTrue(ProfileChecks.passes(found));
    }

    @Test
    void ownHostsMayServeSeveralRegionsTheFirstIsTheProfiles() {
        Profile profile = at(" eu-de , eu-nl ", "https://dns.example.com").toProfile("p1", Made.CLOUDS);

        assertEquals(List.of("eu-de", "eu-nl"), profile.regions());
        assertEquals("eu-de", profile.region());
    }

    @Test
    void eachKindOfSignInNeedsItsOwn() {
        says(who(new Who(Kind.PASSWORD, "", "", false, "")), ProfileField.USER, ProfileCode.USER_MISSING);
        says(who(new Who(Kind.PASSWORD, "ada", "", true, "")), ProfileField.USER_ID, ProfileCode.USER_ID_MISSING);
        says(who(new Who(Kind.KEYS, "", "", false, " ")), ProfileField.ACCESS_KEY, ProfileCode.ACCESS_KEY_MISSING);
        says(who(new Who(Kind.TEMPORARY_KEYS, "", "", false, "A\nB")), ProfileField.ACCESS_KEY, ProfileCode.ID_FORM);
        assertEquals(List.of(), checks.of(who(new Who(Kind.TOKEN, "", "", true, "")), List.of()));
        ProfileDraft noAccount = new ProfileDraft(
                good.name(), good.where(), new Tenant("", " ", "", ""), good.who(), good.way(), good.care());
        says(noAccount, ProfileField.DOMAIN, ProfileCode.DOMAIN_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"0", "65536", "-1", "x", "''", "99999999"})
    void aProxysPortIsANumberUpTo65535(String port) {
        says(way("proxy.example.com", port, "10", "60"), ProfileField.PROXY_PORT, ProfileCode.PROXY_PORT_FORM);
    }

    @Test
    void aProxyHasAHostAndItsUserIsNoPartOfIt() {
        says(way("", "3128", "10", "60"), ProfileField.PROXY_HOST, ProfileCode.PROXY_HOST_MISSING);
        says(way("ada:made-up@proxy", "3128", "10", "60"), ProfileField.PROXY_HOST, ProfileCode.PROXY_HOST_FORM);
    }

    @Test
    void timesAreWholeSecondsAndACallLastsAtLeastAsLongAsItsConnection() {
        says(way("proxy", "1", "0", "60"), ProfileField.CONNECT, ProfileCode.SECONDS_FORM);
        says(way("proxy", "1", "10", "601"), ProfileField.CALL, ProfileCode.SECONDS_FORM);
        says(way("proxy", "1", "1.5", "60"), ProfileField.CONNECT, ProfileCode.SECONDS_FORM);
        says(way("proxy", "1", "30", "20"), ProfileField.CALL, ProfileCode.CALL_SHORTER);
        assertEquals(List.of(), checks.of(way("proxy", "1", "600", "600"), List.of()));
    }

    @Test
    void guardAndColourOfTheRehearsalAreItsAlone() {
        says(careful(new Care(Guard.REHEARSAL, false, Tint.BLUE)), ProfileField.GUARD, ProfileCode.GUARD_REHEARSAL);
        says(careful(new Care(Guard.NORMAL, false, Tint.TEAL)), ProfileField.GUARD, ProfileCode.GUARD_REHEARSAL);
    }

    private void says(ProfileDraft draft, ProfileField field, ProfileCode code, Profile... others) {
        List<ProfileFinding> found = checks.of(draft, List.of(others));
        assertTrue(
                found.stream().anyMatch(one -> one.field() == field && one.code() == code),
                () -> "not said; said was " + found);
        assertEquals(code.warning(), ProfileChecks.passes(found));
        assertFalse(found.toString().contains("made-up@"), "a password in an address isn't repeated");
    }

    private ProfileDraft named(String name) {
        return with(
                draft -> new ProfileDraft(name, draft.where(), draft.tenant(), draft.who(), draft.way(), draft.care()));
    }

    private ProfileDraft in(String cloud, String region) {
        return where(new Where(cloud, region, "", "", ""));
    }

    private ProfileDraft at(String region, String dns) {
        return where(new Where("", region, dns, "https://vpc.example.com", "https://iam.example.com"));
    }

    private ProfileDraft where(Where where) {
        return with(
                draft -> new ProfileDraft(draft.name(), where, draft.tenant(), draft.who(), draft.way(), draft.care()));
    }

    private ProfileDraft who(Who who) {
        return with(
                draft -> new ProfileDraft(draft.name(), draft.where(), draft.tenant(), who, draft.way(), draft.care()));
    }

    private ProfileDraft way(String host, String port, String connect, String call) {
        Way way = new Way(Through.OWN, host, port, "", connect, call, List.of());
        return with(
                draft -> new ProfileDraft(draft.name(), draft.where(), draft.tenant(), draft.who(), way, draft.care()));
    }

    private ProfileDraft careful(Care care) {
        return with(
                draft -> new ProfileDraft(draft.name(), draft.where(), draft.tenant(), draft.who(), draft.way(), care));
    }

    private ProfileDraft with(UnaryOperator<ProfileDraft> change) {
        return change.apply(good);
    }
}
