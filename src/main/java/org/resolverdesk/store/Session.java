package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.api.VpcApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Profile;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Limits;

/// One profile's services, what is known of them, and what can be done there; another profile is another
/// session. Screen thread.
public final class Session {
    /// How long a service may go on showing the old state of what is being deleted.
    private static final Duration DELETION_SHOWS = Duration.ofMinutes(2);

    private final Profile profile;
    private final DnsApi dns;
    private final Work work;
    private final Ticker ticker;
    private final Lane lane;
    private final Lane vpcLane;
    private final Link link = new Link();
    private final EndpointStore endpoints = new EndpointStore();
    private final SubnetStore subnets;
    private final Notices notices;
    private final Submissions submissions;
    private final Poller poller;
    private final Live.Value<Known> known;

    public Session(Profile profile, DnsApi dns, VpcApi vpc, Work work, Timing timing) {
        this.profile = profile;
        this.dns = dns;
        this.work = work;
        this.ticker = timing.ticker();
        this.lane = new Lane(work, timing, link);
        boolean oneHost = profile.vpc().getAuthority().equals(profile.dns().getAuthority());
        this.vpcLane = oneHost ? lane : new Lane(work, timing, new Link());
        this.subnets = new SubnetStore(vpc, vpcLane);
        this.notices = new Notices(timing.clock());
        this.submissions = new Submissions(endpoints, notices, subnets, dns, lane);
        this.poller = new Poller(new Feed(endpoints, dns, lane, link), submissions);
        this.known = new Live.Value<>(current());
        endpoints.watch(notices);
        endpoints.watch(subnets);
        endpoints.namesVersionProperty().addListener((_, _, _) -> known.set(current()));
        subnets.versionProperty().addListener((_, _, _) -> known.set(current()));
        endpoints.readingProperty().addListener((_, before, after) -> {
            if (before.never() != after.never()) {
                known.set(current());
            }
        });
    }

    public Profile profile() {
        return profile;
    }

    /// The way to the background and back, for what a screen has to work out.
    public Work work() {
        return work;
    }

    /// How to be woken later, on the screen thread.
    public Ticker ticker() {
        return ticker;
    }

    public EndpointStore endpoints() {
        return endpoints;
    }

    public SubnetStore subnets() {
        return subnets;
    }

    public Poller poller() {
        return poller;
    }

    public Notices notices() {
        return notices;
    }

    public Link link() {
        return link;
    }

    /// What the checks may know; made anew only when it changed.
    public Known known() {
        return known.get();
    }

    public ReadOnlyObjectProperty<Known> knownProperty() {
        return known;
    }

    /// Sends one create, once. Its row is in the list at once. A name that is being sent or has an unknown
    /// outcome isn't sent again: the same request gets the submission that is under way, another one is 'not
    /// sent'.
    public Submission submit(CreateEndpoint request) {
        return submissions.submit(request);
    }

    /// Asks the service to delete it. The row is PENDING_DELETE from the answer on, and leaves the list when
    /// the service no longer knows its id.
    public void delete(EndpointEntry entry, Consumer<Answer<Endpoint>> onScreen) {
        String id = entry.idProperty().get();
        if (id.isEmpty()) {
            onScreen.accept(new Answer.Failed<>(new ApiFailure.NotSent("it has no id yet")));
            return;
        }
        lane.send(() -> dns.deleteEndpoint(id), (Answer<Endpoint> answer) -> {
            switch (answer) {
                case Answer.Ok<Endpoint> ok -> deleted(entry, ok.value());
                case Answer.Failed<Endpoint>(ApiFailure.Refused refused) when !ById.gone(refused) -> {}
                // It is gone already, or nobody knows: a question by id tells.
                case Answer.Failed<Endpoint> _ -> poller.ask(entry);
            }
            onScreen.accept(answer);
        });
    }

    /// 'Look now' for a row of unknown outcome; nothing for any other.
    public void lookNow(EndpointEntry unknown) {
        if (submissions.look(unknown)) {
            poller.ask(unknown.track.home);
        }
    }

    /// Takes a row of unknown outcome off the list, and its name off those that are taken: the user has looked.
    /// Nothing for any other row.
    public void dismiss(EndpointEntry unknown) {
        submissions.dismiss(unknown);
        lane.wake();
    }

    /// Begins to read.
    public void start() {
        lane.serve(submissions);
        poller.start();
        subnets.start();
    }

    /// Ends: what is under way still comes to its end at the service, but nothing here changes any more.
    public void close() {
        lane.close();
        vpcLane.close();
    }

    private void deleted(EndpointEntry entry, Endpoint answered) {
        Instant now = lane.now();
        endpoints.deleting(entry, answered, now.plus(DELETION_SHOWS), now);
        lane.wake();
    }

    /// Quick, for the screen thread: nothing in it is copied.
    private Known current() {
        List<String> regions = profile.regions().isEmpty() ? null : profile.regions();
        return new Known(Limits.DEFAULT, regions, subnets.known(), endpoints.names(), subnets.privateIps());
    }
}
