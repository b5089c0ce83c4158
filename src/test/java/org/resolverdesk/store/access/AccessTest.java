package org.resolverdesk.store.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Grounds;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Proof;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.store.Timing;

/// Each kind of sign-in against the simulator, and what becomes of it.
class AccessTest {
    private static final String FIRST_PROJECT = "087679f0aa80d32a2f4ec0172f5e902b";
    private Hall hall = new Hall(Hall.PASSWORD);

    @AfterEach
    void close() {
        hall.close();
    }

    private Hall hall(SignIn signIn, Tenant tenant) {
        hall.close();
        hall = new Hall(signIn, tenant);
        return hall;
    }

    private Hall hall(SignIn signIn) {
        return hall(signIn, Hall.TENANT);
    }

    private Handover pasted(String token) {
        return new Handover(new Proof.Token(new Secret(token)));
    }

    private void works() {
        hall.value(hall.background(() -> hall.services.dns().listEndpoints(Direction.INBOUND, 10, 0, null, null)));
        hall.value(hall.background(() -> hall.services.vpc().listSubnets()));
    }

    @Test
    void aPastedTokenIsTakenWithItsProjectAndItsEnd() {
        hall(new SignIn.Token());
        AccessState.SignedIn in = hall.signedIn(pasted(hall.server.token()));
        assertEquals(FIRST_PROJECT, in.tenant().projectId());
        assertEquals("rehearsal", in.tenant().domain());
        assertNotNull(in.until());
        assertFalse(in.renewable());
        works();
    }

    @Test
    void aPasswordIsTakenForTheProjectNamedLikeTheRegion() {
        AccessState.SignedIn in = hall.signedIn(Hall.RIGHT_PASSWORD);
        assertEquals(
                new Tenant("d78cbac186b744899480f25bd0220000", "rehearsal", FIRST_PROJECT, "NetworkService"),
                in.tenant());
        assertTrue(in.renewable());
        works();
    }

    @Test
    void aPasscodeIsSentAlongAndMakesRenewingTheUsers() {
        hall(Hall.MFA);
        assertFalse(hall.signedIn(Hall.RIGHT_PASSCODE).renewable());
        works();
    }

    @Test
    void anAccessKeyFindsItsAccountAndItsProject() {
        hall(Hall.KEYS);
        AccessState.SignedIn in = hall.signedIn(Hall.RIGHT_KEY);
        assertEquals(FIRST_PROJECT, in.tenant().projectId());
        assertEquals("d78cbac186b744899480f25bd0220000", in.tenant().domainId());
        assertNull(in.until());
        works();
    }

    @Test
    void aTemporaryKeyGoesWithItsSecurityToken() {
        Hall.Temporary key = hall.temporaryKey("*");
        Access access = new Access(
                hall.signingIn(key.signIn()),
                hall.gate,
                hall.services.iamAs(),
                hall.work,
                new Timing(hall.time, hall.time));
        access.signIn(key.handover());
        hall.until(() -> access.stateProperty().get() instanceof AccessState.SignedIn);
        works();
        assertFalse(hall.trace.recent().toString().contains("made-up"));
        access.close();
    }

    @Test
    void theOtherProjectCanBeChosenByName() {
        hall(Hall.KEYS);
        String other = hall.server.profile().regions().get(1);
        hall(Hall.KEYS, new Tenant("", "", "", other));
        assertEquals(other, hall.signedIn(Hall.RIGHT_KEY).tenant().project());
    }

    @Test
    void projectsAndRegionsAreOfferedOnceSignedIn() {
        hall.signedIn(Hall.RIGHT_PASSWORD);
        Offers offers = hall.access.offersProperty().get();
        assertEquals(2, offers.projects().size());
        assertEquals(2, offers.regions().size());
        hall.access.signOut();
        assertEquals(Offers.NONE, hall.access.offersProperty().get());
    }

    @Test
    void aWrongPasswordIsSaid() {
        AccessState.Refused refused = hall.signIn(Hall.WRONG_PASSWORD, AccessState.Refused.class);
        assertEquals(Grounds.WRONG_PASSWORD, refused.grounds());
        assertInstanceOf(ApiFailure.Refused.class, refused.failure());
    }

    @Test
    void aWrongPasscodeIsSaid() {
        hall(Hall.MFA);
        Handover wrong = new Handover(new Proof.Password(new Secret("made-up-password"), new Secret("000000")));
        assertEquals(
                Grounds.WRONG_PASSCODE,
                hall.signIn(wrong, AccessState.Refused.class).grounds());
    }

    @Test
    void aProjectThatIsNotThereIsSaid() {
        hall(Hall.PASSWORD, new Tenant("", "rehearsal", "", "nowhere"));
        assertEquals(
                Grounds.NO_PROJECT,
                hall.signIn(Hall.RIGHT_PASSWORD, AccessState.Refused.class).grounds());
        hall(Hall.KEYS, new Tenant("", "", "", "nowhere"));
        assertEquals(
                Grounds.NO_PROJECT,
                hall.signIn(Hall.RIGHT_KEY, AccessState.Refused.class).grounds());
    }

    @Test
    void aTokenOfAnotherProjectIsNotTaken() {
        hall(new SignIn.Token(), new Tenant("", "", "0123456789abcdef0123456789abcdef", ""));
        AccessState.Refused refused = hall.signIn(pasted(hall.server.token()), AccessState.Refused.class);
        assertEquals(Grounds.OTHER_PROJECT, refused.grounds());
    }

    @Test
    void aTokenThatIsNoneIsSaidWithoutBeingQuoted() {
        hall(new SignIn.Token());
        AccessState.Refused refused = hall.signIn(pasted("made-up two words"), AccessState.Refused.class);
        assertEquals(Grounds.WRONG_TOKEN, refused.grounds());
        assertFalse(refused.toString().contains("made-up"));
        assertEquals(
                Grounds.WRONG_TOKEN,
                hall.signIn(pasted("made-up-unknown-token"), AccessState.Refused.class)
                        .grounds());
    }

    @Test
    void aWrongSecretKeyIsSaidWithBothCanonicalRequests() {
        hall(Hall.KEYS);
        AccessState.Refused refused = hall.signIn(Hall.WRONG_KEY, AccessState.Refused.class);
        assertEquals(Grounds.WRONG_SIGNATURE, refused.grounds());
        assertNotNull(refused.dispute());
        assertEquals(-1, refused.dispute().line(), "both are the same: only the key can be wrong");
        assertEquals(1, hall.trace.recent().size(), "the first refusal is the last call");
    }

    @Test
    void aKeyIsNotTriedUntilItLocks() {
        hall(Hall.KEYS);
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    Grounds.WRONG_SIGNATURE,
                    hall.signIn(Hall.WRONG_KEY, AccessState.Refused.class).grounds());
        }
        int calls = hall.trace.recent().size();
        assertEquals(
                Grounds.KEY_LOCKED,
                hall.signIn(Hall.RIGHT_KEY, AccessState.Refused.class).grounds());
        assertEquals(calls, hall.trace.recent().size(), "nothing left");
        hall.time.set(Duration.ofSeconds(301));
        hall.serverTime.set(Duration.ofSeconds(301));
        hall.signedIn(Hall.RIGHT_KEY);
    }

    @Test
    void aRefusedAttemptBesideASessionLeavesItAsItIs() {
        hall(Hall.KEYS);
        hall.signedIn(Hall.RIGHT_KEY);
        hall.access.signIn(Hall.WRONG_KEY);
        hall.until(AccessState.Refused.class);
        assertTrue(hall.gate.isOpen(), "what held still holds");
        works();
        hall.access.giveUp();
        assertInstanceOf(AccessState.SignedIn.class, hall.access.stateProperty().get());
    }

    @Test
    void anExpiredTokenInMidFlightParksTheCreateAsksAndGoesOnAsANewAttempt() {
        hall(Hall.MFA);
        hall.signedIn(Hall.RIGHT_PASSCODE);
        hall.serverTime.set(Duration.ofHours(25));
        CompletableFuture<Answer<Endpoint>> create =
                hall.background(() -> hall.services.dns().createEndpoint(Hall.request("poi-1")));
        AccessState.Expired expired = hall.until(AccessState.Expired.class);
        hall.until(() -> hall.access.stateProperty().get() instanceof AccessState.Expired now && now.parked() == 1);
        assertEquals(Grounds.EXPIRED, expired.grounds());
        assertFalse(create.isDone());
        hall.access.signIn(Hall.RIGHT_PASSCODE);
        assertEquals("poi-1", hall.value(create).name());
        assertEquals(List.of(401, 202), hall.dnsStatuses(), "two attempts, each recorded");
        hall.until(AccessState.SignedIn.class);
    }

    @Test
    void aTokenOfAnotherRegionThanTheHostIsToldFromAnExpiredOne() {
        hall(
                Hall.PASSWORD,
                new Tenant("", "rehearsal", "", hall.server.profile().regions().get(1)));
        hall.signedIn(Hall.RIGHT_PASSWORD);
        CompletableFuture<?> read =
                hall.background(() -> hall.services.dns().listEndpoints(Direction.INBOUND, 10, 0, null, null));
        AccessState.Expired expired = hall.until(AccessState.Expired.class);
        assertEquals(Grounds.OTHER_REGION, expired.grounds());
        assertFalse(read.isDone(), "renewed once by itself, and not over and over");
        assertEquals(List.of(401, 401), hall.dnsStatuses());
    }

    @Test
    void aWrongPasscodeWhileACallWaitsKeepsItWaiting() {
        hall(Hall.MFA);
        hall.signedIn(Hall.RIGHT_PASSCODE);
        hall.serverTime.set(Duration.ofHours(25));
        CompletableFuture<Answer<Endpoint>> create =
                hall.background(() -> hall.services.dns().createEndpoint(Hall.request("poi-1")));
        hall.until(AccessState.Expired.class);
        Handover wrong = new Handover(new Proof.Password(new Secret("made-up-wrong"), new Secret("123456")));
        hall.signIn(wrong, AccessState.Refused.class);
        assertFalse(create.isDone());
        hall.access.signIn(Hall.RIGHT_PASSCODE);
        assertEquals("poi-1", hall.value(create).name());
    }

    @Test
    void whoGivesUpGetsTheRefusalOfWhatWaited() {
        hall(Hall.MFA);
        hall.signedIn(Hall.RIGHT_PASSCODE);
        hall.serverTime.set(Duration.ofHours(25));
        CompletableFuture<Answer<Endpoint>> create =
                hall.background(() -> hall.services.dns().createEndpoint(Hall.request("poi-1")));
        hall.until(AccessState.Expired.class);
        hall.access.giveUp();
        Answer.Failed<?> failed = assertInstanceOf(Answer.Failed.class, hall.answer(create));
        assertInstanceOf(ApiFailure.Refused.class, failed.failure());
        assertEquals(List.of(401), hall.dnsStatuses());
        assertInstanceOf(
                AccessState.SignedOut.class, hall.access.stateProperty().get());
    }

    @Test
    void aTokenIsRenewedByItselfWhereThePasswordIsKnown() {
        AccessState.SignedIn first = hall.signedIn(Hall.RIGHT_PASSWORD);
        hall.serverTime.set(Duration.ofHours(25));
        CompletableFuture<Answer<Endpoint>> create =
                hall.background(() -> hall.services.dns().createEndpoint(Hall.request("poi-1")));
        assertEquals("poi-1", hall.value(create).name());
        AccessState.SignedIn renewed = hall.until(AccessState.SignedIn.class);
        assertNotNull(first.until());
        assertNotNull(renewed.until());
        assertTrue(renewed.until().isAfter(first.until()));
    }

    @Test
    void aRenewalThatComesTooOftenIsTriedAgainLaterWithThePasswordThatIsKnown() {
        hall.signedIn(Hall.RIGHT_PASSWORD);
        hall.server.behaviour(Behaviour.PROMPT.next(Fault.THROTTLED));
        hall.serverTime.set(Duration.ofHours(23).plusMinutes(51));
        hall.time.pass(Duration.ofHours(23).plusMinutes(51));
        hall.until(AccessState.SignedIn.class);
        assertNotNull(hall.access.slowedUntilProperty().get(), "said in the status bar");
        hall.time.pass(Duration.ofMinutes(1));
        hall.until(AccessState.SigningIn.class);
        hall.until(AccessState.SignedIn.class);
        hall.time.pass(Duration.ofMinutes(2));
        assertNull(hall.access.slowedUntilProperty().get(), "recovers by itself");
    }

    @Test
    void aTokenIsRenewedBeforeItsEndWithoutAnyoneNoticing() {
        AccessState.SignedIn first = hall.signedIn(Hall.RIGHT_PASSWORD);
        hall.serverTime.set(Duration.ofHours(23).plusMinutes(51));
        hall.time.pass(Duration.ofHours(23).plusMinutes(51));
        assertInstanceOf(
                AccessState.SigningIn.class, hall.access.stateProperty().get());
        AccessState.SignedIn renewed = hall.until(AccessState.SignedIn.class);
        assertNotNull(first.until());
        assertNotNull(renewed.until());
        assertTrue(renewed.until().isAfter(first.until()));
    }

    @Test
    void aQuarterOfAnHourBeforeItsEndAPasteIsAnnouncedAndAtTheEndNothingLeavesWithIt() {
        hall(Hall.MFA);
        hall.server.behaviour(Behaviour.PROMPT.withTokenLife(Duration.ofHours(1)));
        hall.signedIn(Hall.RIGHT_PASSCODE);
        hall.time.pass(Duration.ofMinutes(44));
        assertInstanceOf(AccessState.SignedIn.class, hall.access.stateProperty().get());
        hall.time.pass(Duration.ofMinutes(1).plusSeconds(1));
        assertInstanceOf(
                AccessState.ExpiresSoon.class, hall.access.stateProperty().get());
        hall.time.pass(Duration.ofMinutes(15));
        assertInstanceOf(AccessState.Expired.class, hall.access.stateProperty().get());
        assertFalse(hall.gate.isOpen());
    }

    @Test
    void aClockThatIsOffIsSaidAndSignaturesAreMadeWithTheServices() {
        hall(Hall.KEYS);
        hall.time.set(Duration.ofHours(-1));
        hall.signedIn(Hall.RIGHT_KEY);
        works();
        hall.until(() -> !hall.access.skewProperty().get().isZero());
        Duration skew = hall.access.skewProperty().get();
        assertTrue(skew.minusHours(1).abs().compareTo(Duration.ofSeconds(5)) < 0, skew.toString());
    }

    @Test
    void theEndOfATokenIsToldByThisComputersClock() {
        hall.time.set(Duration.ofHours(-1));
        AccessState.SignedIn in = hall.signedIn(Hall.RIGHT_PASSWORD);
        assertNotNull(in.until());
        Duration left = Duration.between(hall.time.instant(), in.until());
        assertTrue(left.minusHours(24).abs().compareTo(Duration.ofMinutes(1)) < 0, left.toString());
    }

    @Test
    void signedOutMeansThatNothingThatWritesLeaves() {
        hall.signedIn(Hall.RIGHT_PASSWORD);
        hall.access.signOut();
        int calls = hall.trace.recent().size();
        Answer<Endpoint> answer =
                hall.answer(hall.background(() -> hall.services.dns().createEndpoint(Hall.request("poi-1"))));
        assertInstanceOf(
                ApiFailure.NotSent.class,
                assertInstanceOf(Answer.Failed.class, answer).failure());
        assertEquals(calls, hall.trace.recent().size());
    }

    @Test
    void aSignInThatIsGivenUpLeavesThingsAsTheyWere() {
        hall.access.signIn(Hall.RIGHT_PASSWORD);
        hall.access.giveUp();
        assertEquals(
                new AccessState.SignedOut(AccessState.Out.NOT_YET),
                hall.access.stateProperty().get());
    }

    @Test
    void noSecretIsInTheTrace() {
        hall.signedIn(Hall.RIGHT_PASSWORD);
        hall(Hall.KEYS);
        hall.signedIn(Hall.RIGHT_KEY);
        hall.signIn(Hall.WRONG_KEY, AccessState.Refused.class);
        String all = hall.trace.recent() + " " + hall.access.stateProperty().get();
        assertFalse(all.contains("made-up-"), all);
    }
}
