package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.ResolverRule;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleRouter;
import org.resolverdesk.model.RuleTarget;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Step;
import org.resolverdesk.store.submit.Errand;

/// Changes to what exists whose outcome is unknown: each by the rule of its kind.
class ErrandsTest {
    private static final Deed RENAME = new Deed.Rename("e-1", "poi-1", "poi-2");
    private static final Deed DELETE = new Deed.Delete("e-1", "poi-1");
    private static final Deed BIND = new Deed.Bind("e-1", "poi-1", new NewIp("net-a", null));
    private static final Deed MAKE = new Deed.MakeRule(new CreateRule(
            "rule", "example.com", "e-1", List.of(new RuleTarget("10.0.0.1"), new RuleTarget("10.0.0.2"))));

    private final Desk desk = Desk.with(FakeDns.endpoint("e-1", "poi-1", Status.ACTIVE));
    private final List<Answer<?>> answers = new ArrayList<>();

    @Test
    void acceptedItIsDone() {
        desk.dns.change = id -> desk.dns.ok(FakeDns.endpoint(id, "poi-2", Status.ACTIVE));
        assertEquals(new Errand.State.Done(), run(RENAME));
        assertEquals(List.of(Stage.INTENDED, Stage.SENT, Stage.ACCEPTED), stages());
        assertInstanceOf(Answer.Ok.class, answers.getFirst());
    }

    @Test
    void thatItLeavesIsOnTheDiskBeforeItLeaves() {
        List<Stage> before = new ArrayList<>();
        desk.dns.change = id -> {
            before.addAll(stages());
            return FakeDns.failed(FakeDns.NO_ANSWER);
        };
        run(RENAME);
        assertEquals(List.of(Stage.INTENDED, Stage.SENT), before);
    }

    @Test
    void whatCantBeWrittenDownIsntSent() {
        desk.journal.close();
        assertInstanceOf(Errand.State.NotWritten.class, run(RENAME));
        assertEquals(0, desk.dns.startingWith("rename").size());
    }

    @Test
    void aRenameIsDoneWhenItHasTheNewName() {
        Errand errand = unknown(RENAME);
        desk.dns.has(FakeDns.endpoint("e-1", "poi-2", Status.ACTIVE));
        assertEquals(new Errand.State.Done(), after(errand, 4));
        assertEquals(List.of(Stage.INTENDED, Stage.SENT, Stage.UNKNOWN, Stage.LOOKING, Stage.FOUND), stages());
    }

    @Test
    void aRenameThatWasntDoneCanBeSentAgainAtOnce() {
        Errand errand = unknown(RENAME);
        assertEquals(new Errand.State.NotDone(), after(errand, 4));
        desk.dns.change = id -> desk.dns.ok(FakeDns.endpoint(id, "poi-2", Status.ACTIVE));
        assertEquals(new Errand.State.Done(), run(RENAME));
        assertEquals(2, desk.dns.startingWith("rename").size());
    }

    @Test
    void aThirdNameIsSomebodyElsesDoing() {
        Errand errand = unknown(RENAME);
        desk.dns.has(FakeDns.endpoint("e-1", "poi-3", Status.ACTIVE));
        assertEquals(new Errand.State.Otherwise("its name is 'poi-3'"), after(errand, 4));
    }

    @Test
    void aDeleteIsDoneWhenItsIdIsUnknownOrGoing() {
        desk.dns.delete = _ -> FakeDns.failed(FakeDns.NO_ANSWER);
        Errand errand = unknown(new Deed.Delete("e-1", "poi-1"));
        desk.dns.turns("e-1", Status.PENDING_DELETE);
        assertEquals(new Errand.State.Done(), after(errand, 4));
        desk.dns.has(FakeDns.endpoint("e-2", "other", Status.ACTIVE));
        Errand second = unknown(new Deed.Delete("e-2", "other"));
        desk.dns.endpoints.clear();
        assertEquals(new Errand.State.Done(), after(second, 4));
    }

    @Test
    void a404WithoutTheServicesCodeIsBelievedOfWhatAListingLacksToo() {
        ApiFailure bare = new ApiFailure.Refused(404, null, "404 page not found", null);
        desk.dns.delete = _ -> FakeDns.failed(FakeDns.NO_ANSWER);
        desk.dns.listFails = _ -> bare;
        desk.dns.showFails = _ -> bare;
        Errand errand = unknown(DELETE);
        assertInstanceOf(Errand.State.Unknown.class, after(errand, 60));
        desk.dns.listFails = _ -> null;
        after(errand, 60);
        assertInstanceOf(Errand.State.Unknown.class, errand.stateProperty().get(), "it is listed");
        desk.dns.endpoints.clear();
        assertEquals(new Errand.State.Done(), after(errand, 60));
    }

    @Test
    void theSame404OfARuleIsBelievedOfWhatAListingLacksToo() {
        has(rule("r-1", "rule", "example.com", "10.0.0.1"));
        Errand errand = unknown(new Deed.DeleteRule("r-1", "rule"));
        ApiFailure bare = new ApiFailure.Refused(404, null, "404 page not found", null);
        desk.rules.showFails = _ -> bare;
        assertInstanceOf(Errand.State.Unknown.class, after(errand, 60));
        desk.rules.rules.clear();
        assertEquals(new Errand.State.Done(), after(errand, 60));
    }

    @Test
    void aDeleteThatWasntDoneIsOverAfterATimeAndWhoDeletesItLaterIsSomebodyElse() {
        desk.dns.delete = _ -> FakeDns.failed(FakeDns.NO_ANSWER);
        Errand errand = unknown(DELETE);
        assertEquals(new Errand.State.NotDone(), after(errand, 4));
        after(errand, 600);
        desk.dns.took();
        after(errand, 86_400);
        assertEquals(0, desk.dns.startingWith("show e-1").size());
        assertEquals(new Errand.State.NotDone(), errand.stateProperty().get());
        assertTrue(errand.over());
        assertEquals(Stage.DROPPED, stages().getLast());
        desk.dns.endpoints.clear();
        after(errand, 120);
        assertEquals(List.of("SEEN ACTIVE", "THEIRS deleted", "SEEN GONE"), timeline());
    }

    @Test
    void aDeleteThatWasntDoneIsOverAfterAStartToo() {
        desk.dns.delete = _ -> FakeDns.failed(FakeDns.NO_ANSWER);
        after(unknown(DELETE), 4);
        assertEquals(Stage.ABSENT, stages().getLast());
        desk.session.close();
        desk.time.pass(86_400);
        Desk next = new Desk(Guard.REHEARSAL, desk.time, desk.journal);
        next.session.start();
        next.time.pass(60);
        assertEquals(Stage.DROPPED, stages().getLast());
        assertEquals(0, next.dns.startingWith("show e-1").size());
        assertEquals(List.of("SEEN ACTIVE"), timeline());
    }

    @Test
    void aDeleteThatIsSentAgainTakesThePlaceOfTheFirst() {
        desk.dns.delete = _ -> FakeDns.failed(FakeDns.NO_ANSWER);
        Errand first = unknown(DELETE);
        after(first, 4);
        desk.dns.delete = endpoint -> {
            desk.dns.turns("e-1", Status.PENDING_DELETE);
            return desk.dns.ok(endpoint);
        };
        assertEquals(new Errand.State.Done(), run(DELETE));
        after(first, 60);
        assertTrue(first.over());
        assertEquals(Stage.RESENT, stages(1).getLast());
        assertEquals(Stage.ACCEPTED, stages(0).getLast());
        assertEquals(1, timeline().stream().filter("OURS delete"::equals).count(), timeline()::toString);
    }

    @Test
    void whatCantBeWrittenToBeSentAgainStaysTheOneThatIsLookedFor() {
        desk.dns.delete = _ -> FakeDns.failed(FakeDns.NO_ANSWER);
        Errand first = unknown(DELETE);
        after(first, 4);
        desk.journal.close();
        assertInstanceOf(Errand.State.NotWritten.class, run(DELETE));
        assertSame(first, desk.session.errands().open(DELETE).orElseThrow());
        desk.dns.endpoints.clear();
        assertEquals(new Errand.State.Done(), after(first, 10));
    }

    @Test
    void aBindThatIsThereLongAfterItCountedAsNotDoneIsntOurs() {
        Errand errand = unknown(BIND);
        assertEquals(new Errand.State.NotDone(), after(errand, 60));
        after(errand, 86_400);
        desk.dns.ips.put("e-1", List.of(FakeDns.ip("i-2", "192.168.3.6", "neutron-a", Status.ACTIVE)));
        assertEquals(new Errand.State.Done(), after(errand, 600));
        assertFalse(timeline().contains("OURS bind"), timeline()::toString);
    }

    @Test
    void aRenameThatSomebodyElseForestalledIsOverAfterATime() {
        Errand errand = unknown(RENAME);
        desk.dns.has(FakeDns.endpoint("e-1", "poi-3", Status.ACTIVE));
        after(errand, 600);
        assertEquals(
                new Errand.State.Otherwise("its name is 'poi-3'"),
                errand.stateProperty().get());
        desk.dns.change = id -> desk.dns.ok(FakeDns.endpoint(id, "poi-2", Status.ACTIVE));
        assertEquals(new Errand.State.Done(), run(RENAME));
    }

    @Test
    void aBindIsDoneWhenAnAddressIsThereThatWasntBefore() {
        desk.dns.ips.put("e-1", List.of(FakeDns.ip("i-1", "192.168.3.5", "neutron-a", Status.ACTIVE)));
        Errand errand = unknown(BIND);
        assertInstanceOf(Errand.State.Unknown.class, after(errand, 40), "not before a time to settle");
        desk.dns.ips.put(
                "e-1",
                List.of(
                        FakeDns.ip("i-1", "192.168.3.5", "neutron-a", Status.ACTIVE),
                        FakeDns.ip("i-2", "192.168.3.6", "neutron-a", Status.PENDING_CREATE)));
        assertEquals(new Errand.State.Done(), after(errand, 10));
    }

    @Test
    void aBindThatIsntThereAfterATimeToSettleWasntDone() {
        Errand errand = unknown(BIND);
        assertEquals(new Errand.State.NotDone(), after(errand, 60));
        assertEquals(1, desk.dns.startingWith("bind").size());
    }

    @Test
    void withoutKnowingWhatIsThereNothingIsBound() {
        desk.dns.ipsFail = _ -> FakeDns.NO_ANSWER;
        assertInstanceOf(Errand.State.NotSent.class, run(BIND));
        assertEquals(0, desk.dns.startingWith("bind").size());
    }

    @Test
    void anUnbindIsDoneWhenItsBindingIsUnknown() {
        desk.dns.ips.put("e-1", List.of(FakeDns.ip("i-1", "192.168.3.5", "neutron-a", Status.ACTIVE)));
        Errand errand = unknown(new Deed.Unbind("e-1", "poi-1", "i-1", "192.168.3.5"));
        assertEquals(new Errand.State.NotDone(), after(errand, 4));
        desk.dns.ips.put("e-1", List.of());
        assertEquals(new Errand.State.Done(), after(errand, 4), "late");
    }

    @Test
    void aRuleWasMadeWhenOneIsThereThatWasntBeforeAndIsAsAsked() {
        has(rule("r-0", "rule", "example.com.", "10.0.0.1", "10.0.0.2"));
        Errand errand = unknown(MAKE);
        has(rule("r-1", "rule", "example.com.", "10.0.0.2", "10.0.0.1"));
        assertEquals(new Errand.State.Done(), after(errand, 10));
    }

    @Test
    void aRuleOfThatNameWithOtherTargetsIsntTheOne() {
        Errand errand = unknown(MAKE);
        has(rule("r-1", "rule", "example.com", "10.0.0.9"));
        assertEquals(new Errand.State.Otherwise("r-1"), after(errand, 60));
    }

    @Test
    void aRulesChangeIsDoneWhenItIsAsAsked() {
        has(rule("r-1", "rule", "example.com", "10.0.0.1"));
        Deed change = new Deed.ChangeRule("r-1", "rule", new RuleChange("new", List.of(new RuleTarget("10.0.0.3"))));
        Errand errand = unknown(change);
        assertEquals(new Errand.State.NotDone(), after(errand, 4));
        has(rule("r-1", "new", "example.com", "10.0.0.3"));
        assertEquals(new Errand.State.Done(), after(errand, 4));
    }

    @Test
    void aRuleIsDeletedWhenItIsUnknownOrShownAsDeleted() {
        has(rule("r-1", "rule", "example.com", "10.0.0.1"));
        Errand errand = unknown(new Deed.DeleteRule("r-1", "rule"));
        desk.rules.rules.put("r-1", with(rule("r-1", "rule", "example.com"), ResolverRule.DELETED, List.of()));
        assertEquals(new Errand.State.Done(), after(errand, 4));
        has(rule("r-2", "rule", "example.com", "10.0.0.1"));
        Errand second = unknown(new Deed.DeleteRule("r-2", "rule"));
        desk.rules.rules.clear();
        assertEquals(new Errand.State.Done(), after(second, 4));
    }

    @Test
    void anAssociationIsDoneWhenTheVpcIsAmongTheRulesAndEndedWhenItIsnt() {
        has(rule("r-1", "rule", "example.com", "10.0.0.1"));
        Errand errand = unknown(new Deed.Associate("r-1", "rule", "vpc-1"));
        RuleRouter router = new RuleRouter("vpc-1", "eu-de", Status.PENDING_CREATE);
        desk.rules.rules.put("r-1", with(rule("r-1", "rule", "example.com"), Status.ACTIVE, List.of(router)));
        assertEquals(new Errand.State.Done(), after(errand, 4));
        Errand second = unknown(new Deed.Disassociate("r-1", "rule", "vpc-1"));
        assertEquals(new Errand.State.NotDone(), after(second, 4));
        desk.rules.rules.put("r-1", with(rule("r-1", "rule", "example.com"), Status.ACTIVE, List.of()));
        assertEquals(new Errand.State.Done(), after(second, 4));
    }

    @Test
    void oneOfAKindIsUnderWayAboutTheSameThing() {
        desk.background.keep();
        Errand first = desk.session.errands().run(RENAME, answers::add);
        assertSame(first, desk.session.errands().run(new Deed.Rename("e-1", "poi-1", "poi-9"), answers::add));
        assertEquals(1, desk.background.kept());
    }

    @Test
    void onProductionItIsHeldAndCanBeCancelled() {
        Desk production = new Desk(Guard.PRODUCTION);
        production.session.start();
        production.dns.has(FakeDns.endpoint("e-1", "poi-1", Status.ACTIVE));
        Errand errand = production.session.errands().run(RENAME, answers::add);
        assertEquals(
                new Errand.State.Held(ManualTime.START.plusSeconds(5)),
                errand.stateProperty().get());
        production.session.errands().cancel(errand);
        production.time.pass(10);
        assertEquals(new Errand.State.Cancelled(), errand.stateProperty().get());
        assertEquals(0, production.dns.startingWith("rename").size());
        Errand second = production.session.errands().run(RENAME, answers::add);
        production.time.pass(5);
        assertEquals(1, production.dns.startingWith("rename").size());
        assertInstanceOf(Errand.State.Unknown.class, second.stateProperty().get());
    }

    @Test
    void whatWasUnderWayIsLookedForAfterAStart() {
        desk.background.keep();
        desk.session.errands().run(RENAME, answers::add);
        Desk next = new Desk(Guard.REHEARSAL, desk.time, desk.journal);
        next.dns.has(FakeDns.endpoint("e-1", "poi-2", Status.ACTIVE));
        next.session.start();
        next.time.pass(4);
        assertEquals(List.of(Stage.INTENDED, Stage.UNKNOWN, Stage.LOOKING, Stage.FOUND), stages());
        assertEquals(0, next.dns.startingWith("rename").size());
    }

    @Test
    void whileItCantBeAskedItIsAskedEverMoreSeldom() {
        Errand errand = unknown(RENAME);
        desk.dns.showFails = _ -> FakeDns.NO_ANSWER;
        desk.dns.took();
        after(errand, 600);
        int asked = desk.dns.startingWith("show e-1").size();
        assertEquals(true, asked >= 9 && asked <= 15, asked + " times");
        desk.session.errands().dismiss(errand);
        assertEquals(new Errand.State.Dropped(), errand.stateProperty().get());
    }

    private Errand.State run(Deed deed) {
        return desk.session.errands().run(deed, answers::add).stateProperty().get();
    }

    private Errand unknown(Deed deed) {
        Errand errand = desk.session.errands().run(deed, answers::add);
        assertInstanceOf(Errand.State.Unknown.class, errand.stateProperty().get());
        return errand;
    }

    private Errand.State after(Errand errand, int seconds) {
        desk.time.pass(seconds);
        return errand.stateProperty().get();
    }

    private void has(ResolverRule rule) {
        desk.rules.rules.put(rule.id(), rule);
    }

    private static ResolverRule rule(String id, String name, String domain, String... targets) {
        List<RuleTarget> ips = Arrays.stream(targets).map(RuleTarget::new).toList();
        return new ResolverRule(id, name, domain, "e-1", Status.ACTIVE, ips.size(), ips, List.of(), null, null);
    }

    private static ResolverRule with(ResolverRule rule, Status status, List<RuleRouter> routers) {
        return new ResolverRule(
                rule.id(),
                rule.name(),
                rule.domainName(),
                rule.endpointId(),
                status,
                0,
                rule.targets(),
                routers,
                null,
                null);
    }

    private List<Stage> stages() {
        return stages(0);
    }

    /// Of the course before the last so many.
    private List<Stage> stages(int back) {
        return JournalInHand.done(desk.journal.courses("", Long.MAX_VALUE, 9)).get(back).steps().stream()
                .map(Step::stage)
                .toList();
    }

    private List<String> timeline() {
        return JournalInHand.done(desk.journal.timeline(desk.session.profile().id(), "e-1", 99)).stream()
                .map(moment -> moment.kind() + " " + moment.what())
                .toList();
    }
}
