package org.resolverdesk.store;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Tint;

/// A session on fakes, with its time in hand.
final class Desk {
    final ManualTime time;
    final Hands background = new Hands();
    final FakeDns dns;
    final FakeRules rules = new FakeRules();
    final Journal journal;
    final FakeVpc vpc = new FakeVpc();
    final List<Throwable> thrown = new ArrayList<>();
    final Session session;

    Desk() {
        this(Guard.REHEARSAL);
    }

    Desk(Guard guard) {
        this(guard, new ManualTime());
    }

    Desk(Guard guard, ManualTime time) {
        this(guard, time, JournalInHand.fresh(time));
    }

    /// A session that is opened on a journal with a past.
    Desk(Guard guard, ManualTime time, Journal journal) {
        this.time = time;
        this.dns = new FakeDns(time);
        this.journal = journal;
        Profile plain = new Profile(
                "rehearsal",
                URI.create("http://127.0.0.1:1001"),
                URI.create("http://127.0.0.1:1002"),
                URI.create("http://127.0.0.1:1003"),
                List.of("NetworkService"),
                "project",
                "domain");
        Profile profile = new Profile(
                plain.id(),
                plain.name(),
                plain.hosts(),
                plain.regions(),
                plain.tenant(),
                plain.signIn(),
                plain.network(),
                new Profile.Care(guard, false, Tint.TEAL));
        Work work = new Work(background, Runnable::run, thrown::add);
        session = new Session(profile, new Cloud(dns, rules, vpc, () -> null), journal, work, new Timing(time, time));
    }

    /// Has these endpoints, is started, and has read everything.
    static Desk with(Endpoint... endpoints) {
        Desk desk = new Desk();
        for (Endpoint endpoint : endpoints) {
            desk.dns.has(endpoint);
        }
        desk.session.start();
        desk.dns.took();
        desk.vpc.took();
        return desk;
    }

    static CreateEndpoint request(String name) {
        return new CreateEndpoint(
                name,
                Direction.INBOUND,
                "NetworkService",
                List.of(new NewIp("net-a", "192.168.3.125"), new NewIp("net-a", null)));
    }

    /// What the service answers to a create: no VPC and no addresses yet.
    /// Creates get there twice on their way: one makes `e-1`, whose second address is `second`, and what is told of
    /// the other is `why`.
    void doublesCreates(ApiFailure.Refused why, String second) {
        dns.create = request -> {
            dns.has(created("e-1", request.name()));
            dns.ips.put(
                    "e-1",
                    List.of(
                            FakeDns.ip("i-1", "192.168.3.125", "neutron-a", Status.PENDING_CREATE),
                            FakeDns.ip("i-2", second, "neutron-a", Status.PENDING_CREATE)));
            return FakeDns.failed(why);
        };
    }

    static Endpoint created(String id, String name) {
        return new Endpoint(
                id,
                name,
                "inbound",
                Status.PENDING_CREATE,
                null,
                0,
                0,
                "2026-01-01T12:00:00.000",
                "2026-01-01T12:00:00.000");
    }

    /// The service takes creates, and makes them PENDING_CREATE.
    void takesCreates(String id) {
        dns.create = request -> {
            dns.has(created(id, request.name()));
            return dns.ok(created(id, request.name()));
        };
    }

    EndpointEntry row(String name) {
        return session.endpoints().entries().stream()
                .filter(row -> row.nameProperty().get().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> names() {
        return session.endpoints().entries().stream()
                .map(row -> row.nameProperty().get())
                .toList();
    }

    static EntryState seen(Status status) {
        return new EntryState.Seen(status);
    }
}
