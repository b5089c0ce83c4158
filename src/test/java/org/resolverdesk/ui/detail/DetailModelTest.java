package org.resolverdesk.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.store.RowInHand;
import org.resolverdesk.ui.detail.AddressRow.Shown;
import org.resolverdesk.ui.detail.AddressRow.Standing;

class DetailModelTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:41:18.181Z");
    private static final String MADE = "2026-11-23T22:41:07.181";
    private static final Subnet NET_A = new Subnet("s-a", "net-a", "192.168.3.0/24", null, "vpc-1", "n-a", null);
    private static final Subnet NET_B = new Subnet("s-b", "net-b", "192.168.4.0/24", null, "vpc-1", "n-b", null);

    private final Map<String, EndpointEntry> rows = new HashMap<>();
    private final List<Subnet> subnets = new ArrayList<>(List.of(NET_A, NET_B));
    private final SimpleIntegerProperty version = new SimpleIntegerProperty();
    private final DetailModel model = new DetailModel(
            new Networks(
                    id -> subnets.stream()
                            .filter(subnet -> subnet.id().equals(id))
                            .findFirst(),
                    id -> subnets.stream()
                            .filter(subnet -> id.equals(subnet.neutronSubnetId()))
                            .findFirst(),
                    id -> id.equals("vpc-1")
                            ? Optional.of(new Vpc("vpc-1", "core", "192.168.0.0/16", "OK"))
                            : Optional.empty(),
                    version),
            "eu-de",
            id -> Optional.ofNullable(rows.get(id)));

    // What was typed becomes what is live.

    @Test
    void whatWasTypedIsShownInItsOrderWhileItIsSent() {
        model.show(sending(ask("s-a", "192.168.3.126"), ask("s-b", null)).entry());

        assertEquals(
                List.of(
                        new Shown("192.168.3.126", "net-a", false, new Standing.Sending()),
                        new Shown("", "net-b", true, new Standing.Sending())),
                shown());
        assertEquals(new Face.Sending(), model.faceProperty().get());
    }

    @Test
    void acceptedRowsAreExpectedUntilTheServiceListsThem() {
        RowInHand row = sending(ask("s-a", "192.168.3.126"), ask("s-b", null));
        model.show(row.entry());
        row.shows(endpoint(Status.PENDING_CREATE, 0), NOW);

        assertEquals(List.of(new Standing.Expected(), new Standing.Expected()), standings());
        assertEquals(2, model.tallyProperty().get().total());
    }

    @Test
    void typedRowsBecomeLiveInPlaceWhateverTheOrderOfTheAnswer() {
        RowInHand row = accepted(ask("s-b", null), ask("s-a", "192.168.3.126"), ask("s-a", "192.168.3.125"));
        List<AddressRow> before = List.copyOf(model.addresses());

        row.lists(
                List.of(
                        ip("1", "192.168.3.125", Status.ACTIVE, "n-a"),
                        ip("2", "192.168.3.126", Status.PENDING_CREATE, "n-a"),
                        ip("3", "192.168.4.17", Status.ACTIVE, "n-b")),
                NOW);

        assertEquals(List.of("192.168.4.17", "192.168.3.126", "192.168.3.125"), addresses());
        assertEquals(before, model.addresses());
        assertEquals(2, model.tallyProperty().get().active());
    }

    @Test
    void anAddressThatWasLeftToTheServiceSaysSo() {
        RowInHand row = accepted(ask("s-a", "192.168.3.125"), ask("s-b", null));
        row.lists(
                List.of(ip("1", "192.168.3.125", Status.ACTIVE, "n-a"), ip("2", "192.168.4.17", Status.ACTIVE, "n-b")),
                NOW);

        assertEquals(List.of(false, true), shown().stream().map(Shown::picked).toList());
    }

    @Test
    void twoAutomaticRowsOfOneSubnetKeepTheirAddressesWhenTheNextAnswerIsInAnotherOrder() {
        RowInHand row = accepted(ask("s-a", null), ask("s-a", null));
        EndpointIp first = ip("1", "192.168.3.17", Status.PENDING_CREATE, "n-a");
        EndpointIp second = ip("2", "192.168.3.9", Status.PENDING_CREATE, "n-a");
        row.lists(List.of(first), NOW);
        row.lists(List.of(second, first), NOW);

        assertEquals(List.of("192.168.3.17", "192.168.3.9"), addresses());
    }

    @Test
    void aTypedAddressIsNotTakenByAnAutomaticRowBeforeIt() {
        RowInHand row = accepted(ask("s-a", null), ask("s-a", "192.168.3.5"));
        row.lists(
                List.of(ip("1", "192.168.3.5", Status.ACTIVE, "n-a"), ip("2", "192.168.3.9", Status.ACTIVE, "n-a")),
                NOW);

        assertEquals(List.of("192.168.3.9", "192.168.3.5"), addresses());
    }

    @Test
    void whileTheSubnetsArentKnownTheOrderHasToDo() {
        subnets.clear();
        RowInHand row = accepted(ask("s-b", null), ask("s-a", null));
        row.lists(
                List.of(ip("1", "192.168.3.5", Status.ACTIVE, "n-a"), ip("2", "192.168.4.9", Status.ACTIVE, "n-b")),
                NOW);

        assertEquals(List.of("192.168.3.5", "192.168.4.9"), addresses());
        assertEquals("s-b", shown().getFirst().subnet());
    }

    @Test
    void namesOfSubnetsComeWhenTheyAreRead() {
        subnets.clear();
        RowInHand row = found(Status.ACTIVE, 1);
        row.lists(List.of(ip("1", "192.168.3.5", Status.ACTIVE, "n-a")), NOW);
        assertEquals("n-a", shown().getFirst().subnet());

        subnets.add(NET_A);
        version.set(1);

        assertEquals("net-a", shown().getFirst().subnet());
    }

    @Test
    void anAddressThatTheServiceStillPicksKeepsItsRow() {
        RowInHand row = accepted(ask("s-a", null), ask("s-b", null));
        AddressRow second = model.addresses().get(1);
        row.lists(List.of(ip("2", "", Status.PENDING_CREATE, "n-b")), NOW);
        assertEquals(List.of("", ""), addresses());

        row.lists(List.of(ip("2", "192.168.4.9", Status.PENDING_CREATE, "n-b")), NOW);

        assertEquals("192.168.4.9", second.shown().ip());
    }

    @Test
    void whatNobodyAskedForComesLast() {
        RowInHand row = accepted(ask("s-a", "192.168.3.125"), ask("s-a", "192.168.3.126"));
        row.lists(
                List.of(
                        ip("0", "192.168.3.1", Status.ACTIVE, "n-a"),
                        ip("1", "192.168.3.125", Status.ACTIVE, "n-a"),
                        ip("2", "192.168.3.126", Status.ACTIVE, "n-a")),
                NOW);

        assertEquals(List.of("192.168.3.125", "192.168.3.126", "192.168.3.1"), addresses());
    }

    @Test
    void anAddressThatVanishesLeavesAndTheOthersStayWhereTheyAre() {
        RowInHand row = found(Status.ACTIVE, 3);
        EndpointIp one = ip("1", "192.168.3.5", Status.ACTIVE, "n-a");
        EndpointIp two = ip("2", "192.168.3.6", Status.ACTIVE, "n-a");
        EndpointIp three = ip("3", "192.168.3.7", Status.ACTIVE, "n-a");
        row.lists(List.of(one, two, three), NOW);
        AddressRow last = model.addresses().getLast();
        row.lists(List.of(one, three), NOW);

        assertEquals(List.of("192.168.3.5", "192.168.3.7"), addresses());
        assertSame(last, model.addresses().getLast());
    }

    @Test
    void aRowThatWasNeverMadeGoesWhenTheEndpointHasSettled() {
        RowInHand row = accepted(ask("s-a", "192.168.3.125"), ask("s-a", "192.168.3.126"));
        row.lists(List.of(ip("1", "192.168.3.125", Status.ACTIVE, "n-a")), NOW);
        assertEquals(2, model.addresses().size());

        row.shows(endpoint(Status.ERROR, 1), NOW);

        assertEquals(List.of("192.168.3.125"), addresses());
    }

    @Test
    void aRowStaysWhileTheEndpointCountsMoreAddressesThanWereRead() {
        RowInHand row = accepted(ask("s-a", "192.168.3.125"), ask("s-a", "192.168.3.126"));
        row.lists(List.of(ip("1", "192.168.3.125", Status.ACTIVE, "n-a")), NOW);
        row.shows(endpoint(Status.ACTIVE, 2), NOW);

        assertEquals(List.of("192.168.3.125", "192.168.3.126"), addresses());
        assertEquals(new Standing.Reading(), shown().getLast().standing());
    }

    // What isn't known yet

    @Test
    void anEndpointFoundHereTellsHowManyAddressesAreStillToBeRead() {
        found(Status.ACTIVE, 3);

        assertEquals(new Tally(List.of(), 3, false), model.tallyProperty().get());
        assertEquals(3, model.tallyProperty().get().total());
    }

    @Test
    void theVpcIsEmptyUntilItIsKnownAndHasItsNameThen() {
        RowInHand row = RowInHand.sending(request(ask("s-a", null), ask("s-a", null)), "", NOW);
        model.show(row.entry());
        assertEquals("", model.factsProperty().get().vpcId());

        row.shows(endpoint(Status.ACTIVE, 2), NOW);

        assertEquals("vpc-1", model.factsProperty().get().vpcId());
        assertEquals("core", model.factsProperty().get().vpcName());
    }

    @Test
    void theRegionIsThatAskedForElseTheProfiles() {
        model.show(sending(ask("s-a", null), ask("s-a", null)).entry());
        assertEquals("NetworkService", model.factsProperty().get().region());

        found(Status.ACTIVE, 2);

        assertEquals("eu-de", model.factsProperty().get().region());
    }

    @Test
    void resolverRulesAreCountedForOutboundEndpointsOnly() {
        model.show(RowInHand.found(endpoint("inbound", 4), NOW).entry());
        assertNull(model.factsProperty().get().rules());

        model.show(RowInHand.found(endpoint("outbound", 4), NOW).entry());

        assertEquals(4, model.factsProperty().get().rules());
    }

    @Test
    void theTimeOfChangeIsAsFarFromTheCreationAsTheServiceWroteIt() {
        Endpoint changed =
                new Endpoint("id-1", "poi-1", "inbound", Status.ACTIVE, "vpc-1", 2, 0, MADE, "2026-11-23T22:41:12.181");
        model.show(RowInHand.found(changed, NOW).entry());

        Instant created = model.factsProperty().get().created();
        assertEquals(
                created == null ? null : created.plusSeconds(5),
                model.factsProperty().get().updated());
        assertEquals("2026-11-23T22:41:12.181", model.factsProperty().get().updateTime());
    }

    @Test
    void aTimeThatCantBeReadHasNoAge() {
        Endpoint odd =
                new Endpoint("id-1", "poi-1", "inbound", Status.ACTIVE, "vpc-1", 2, 0, MADE, "yesterday, about noon");
        model.show(RowInHand.found(odd, NOW).entry());

        assertNull(model.factsProperty().get().updated());
        assertEquals("yesterday, about noon", model.factsProperty().get().updateTime());
    }

    // Faces

    @Test
    void whatTheLastPollDidntShowIsStale() {
        RowInHand row = found(Status.ACTIVE, 2);
        assertFalse(model.sightingProperty().get().stale());

        row.stale();

        assertTrue(model.sightingProperty().get().stale());
        assertEquals(new Face.Seen(Status.ACTIVE), model.faceProperty().get());
    }

    @Test
    void anUnknownOutcomeKeepsWhatWasAskedAndTellsWhenItWasLookedFor() {
        RowInHand row = sending(ask("s-a", "192.168.3.125"), ask("s-b", null));
        model.show(row.entry());
        row.unknown("the connection was reset", false, NOW).lookedAt(NOW.plusSeconds(4));

        assertEquals(
                new Face.Unknown("the connection was reset", false, new EntryState.Looked.NotYet()),
                model.faceProperty().get());
        assertEquals(List.of(new Standing.Unknown(), new Standing.Unknown()), standings());
        assertEquals(NOW.plusSeconds(4), model.sightingProperty().get().lookedAt());
        assertEquals(Optional.of("poi-1"), model.asked().map(CreateEndpoint::name));
        assertFalse(model.canDelete());

        row.unknown("the connection was reset", true, NOW);
        assertEquals(
                new Face.Unknown("the connection was reset", true, new EntryState.Looked.NotYet()),
                model.faceProperty().get());
    }

    @Test
    void anEndpointInErrorNamesTheAddressesThatFailed() {
        RowInHand row = found(Status.ERROR, 2);
        EndpointIp bad = new EndpointIp("2", "192.168.3.6", Status.ERROR, "n-a", null, null, "no port");
        row.lists(List.of(ip("1", "192.168.3.5", Status.ACTIVE, "n-a"), bad), NOW);

        assertTrue(model.faceProperty().get().failed());
        assertEquals(
                List.of(new Shown("192.168.3.6", "net-a", false, new Standing.Live(Status.ERROR, "no port"))),
                model.tallyProperty().get().failing());
    }

    @Test
    void aDeletedEndpointIsGoneAndWhatWasLastSeenStays() {
        RowInHand row = found(Status.PENDING_DELETE, 1);
        row.lists(List.of(ip("1", "192.168.3.5", Status.ACTIVE, "n-a")), NOW);
        row.gone();

        assertEquals(new Face.Gone(Face.Gone.Why.DELETED), model.faceProperty().get());
        assertEquals("poi-1", model.factsProperty().get().name());
        assertEquals(List.of("192.168.3.5"), addresses());
        assertFalse(model.canDelete());
    }

    @Test
    void whatLeftTheListIsOnlyCalledDeletedWhenTheServiceHadIt() {
        RowInHand sent = sending(ask("s-a", null), ask("s-a", null));
        model.show(sent.entry());
        sent.gone();
        assertEquals(new Face.Gone(Face.Gone.Why.NOT_MADE), model.faceProperty().get());

        RowInHand lost = sending(ask("s-a", null), ask("s-a", null)).unknown("no answer", false, NOW);
        model.show(lost.entry());
        lost.gone();
        assertEquals(
                new Face.Gone(Face.Gone.Why.DISMISSED), model.faceProperty().get());
    }

    @Test
    void aRowThatGivesWayToAnotherForTheSameEndpointIsNotGone() {
        RowInHand listed = found(Status.PENDING_CREATE, 2);
        RowInHand sent = sending(ask("s-a", null), ask("s-a", null)).shows(endpoint(Status.PENDING_CREATE, 0), NOW);
        rows.put("id-1", sent.entry());
        listed.gone();

        assertSame(sent.entry(), model.entryProperty().get());
        assertEquals(new Face.Seen(Status.PENDING_CREATE), model.faceProperty().get());
    }

    @Test
    void anotherEndpointShowsNothingOfTheFirst() {
        RowInHand first = found(Status.ACTIVE, 1);
        first.lists(List.of(ip("1", "192.168.3.5", Status.ACTIVE, "n-a")), NOW);
        EndpointEntry second = RowInHand.found(
                        new Endpoint("id-2", "other", "outbound", Status.ACTIVE, null, 0, 0, null, null), NOW)
                .entry();
        model.show(second);
        first.shows(endpoint(Status.ERROR, 1), NOW);

        assertEquals("other", model.factsProperty().get().name());
        assertEquals(List.of(), model.addresses());
        assertEquals(new Face.Seen(Status.ACTIVE), model.faceProperty().get());

        model.show(null);
        assertEquals(new Face.Nothing(), model.faceProperty().get());
    }

    @Test
    void nothingChangesWhenNothingIsNew() {
        RowInHand row = found(Status.ACTIVE, 1);
        row.lists(List.of(ip("1", "192.168.3.5", Status.ACTIVE, "n-a")), NOW);
        List<String> changes = new ArrayList<>();
        model.faceProperty().addListener((value, old, now) -> changes.add("face"));
        model.factsProperty().addListener((value, old, now) -> changes.add("facts"));
        model.tallyProperty().addListener((value, old, now) -> changes.add("tally"));
        row.shows(endpoint(Status.ACTIVE, 1), NOW.plusSeconds(2));
        row.lists(List.of(ip("1", "192.168.3.5", Status.ACTIVE, "n-a")), NOW.plusSeconds(2));

        assertEquals(List.of(), changes);
    }

    @Test
    void allAddressesAreCopiedOneALine() {
        RowInHand row = accepted(ask("s-a", "192.168.3.125"), ask("s-b", null));
        assertEquals("192.168.3.125", model.tallyProperty().get().lines());

        row.lists(List.of(ip("2", "192.168.4.9", Status.PENDING_CREATE, "n-b")), NOW);

        assertEquals("192.168.3.125\n192.168.4.9", model.tallyProperty().get().lines());
    }

    // Deletion

    @Test
    void aDeletionIsOnlySentAfterTheQuestion() {
        RowInHand row = found(Status.ACTIVE, 2);
        assertEquals(Optional.empty(), model.sendDeletion());

        model.askToDelete();
        assertEquals(new Deletion.Asking(), model.deletionProperty().get());
        assertEquals(Optional.of(row.entry()), model.sendDeletion());
        assertEquals(new Deletion.Sent(), model.deletionProperty().get());
        assertFalse(model.canDelete());
        assertEquals(Optional.empty(), model.sendDeletion());
    }

    @Test
    void keepingItPutsTheQuestionAway() {
        found(Status.ACTIVE, 2);
        model.askToDelete();
        model.keep();

        assertEquals(new Deletion.None(), model.deletionProperty().get());
        assertTrue(model.canDelete());
    }

    @Test
    void aQuestionThatTheEndpointHasOvertakenIsPutAway() {
        RowInHand row = found(Status.ACTIVE, 2);
        model.askToDelete();
        row.shows(endpoint(Status.PENDING_DELETE, 2), NOW);

        assertEquals(new Deletion.None(), model.deletionProperty().get());
        assertFalse(model.canDelete());
    }

    @Test
    void aRefusedDeletionStaysOnTheSheetOfItsEndpointUntilItIsTriedAgain() {
        RowInHand row = found(Status.ACTIVE, 2);
        delete();
        EndpointEntry other = RowInHand.found(
                        new Endpoint("id-2", "other", "inbound", Status.ACTIVE, null, 0, 0, null, null), NOW)
                .entry();
        model.show(other);
        ApiFailure inUse = new ApiFailure.Refused(400, "DNS.0608", "This resource is in use.", "r-1");
        model.deletionAnswered(row.entry(), new Answer.Failed<>(inUse));
        assertEquals(new Deletion.None(), model.deletionProperty().get());

        model.show(row.entry());
        assertEquals(new Deletion.Failed(inUse), model.deletionProperty().get());

        model.askToDelete();
        assertEquals(new Deletion.Asking(), model.deletionProperty().get());
    }

    @Test
    void thatItWasntThereAnyMoreIsNoFailureOfADeletion() {
        RowInHand row = found(Status.ACTIVE, 2);
        delete();
        model.deletionAnswered(
                row.entry(), new Answer.Failed<>(new ApiFailure.Refused(404, "DNS.1510", "Endpoint not exist.", null)));

        assertEquals(new Deletion.None(), model.deletionProperty().get());
    }

    @Test
    void aFailedDeletionIsForgottenWhenTheEndpointIsBeingDeletedAfterAll() {
        RowInHand row = found(Status.ACTIVE, 2);
        delete();
        model.deletionAnswered(row.entry(), new Answer.Failed<>(new ApiFailure.OutcomeUnknown(0, "timed out", null)));
        row.shows(endpoint(Status.PENDING_DELETE, 2), NOW);

        assertEquals(new Deletion.None(), model.deletionProperty().get());
    }

    private void delete() {
        model.askToDelete();
        assertTrue(model.sendDeletion().isPresent());
    }

    private RowInHand sending(NewIp... asked) {
        return RowInHand.sending(request(asked), "vpc-1", NOW);
    }

    private RowInHand accepted(NewIp... asked) {
        RowInHand row = sending(asked);
        model.show(row.entry());
        return row.shows(endpoint(Status.PENDING_CREATE, 0), NOW);
    }

    private RowInHand found(Status status, int count) {
        RowInHand row = RowInHand.found(endpoint(status, count), NOW);
        model.show(row.entry());
        return row;
    }

    private List<Shown> shown() {
        return model.addresses().stream().map(AddressRow::shown).toList();
    }

    private List<String> addresses() {
        return shown().stream().map(Shown::ip).toList();
    }

    private List<Standing> standings() {
        return shown().stream().map(Shown::standing).toList();
    }

    private static CreateEndpoint request(NewIp... asked) {
        return new CreateEndpoint("poi-1", Direction.INBOUND, "NetworkService", List.of(asked));
    }

    private static NewIp ask(String subnetId, @Nullable String ip) {
        return new NewIp(subnetId, ip);
    }

    private static Endpoint endpoint(Status status, int count) {
        return new Endpoint("id-1", "poi-1", "inbound", status, count == 0 ? null : "vpc-1", count, 0, MADE, MADE);
    }

    private static Endpoint endpoint(String direction, int rules) {
        return new Endpoint("id-1", "poi-1", direction, Status.ACTIVE, "vpc-1", 2, rules, MADE, MADE);
    }

    private static EndpointIp ip(String id, String ip, Status status, String neutronSubnetId) {
        return new EndpointIp(id, ip, status, neutronSubnetId, null, null, null);
    }
}
