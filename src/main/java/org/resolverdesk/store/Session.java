package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.Kept;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Profile;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Limits;
import org.resolverdesk.spec.ServiceCode;
import org.resolverdesk.store.drafts.DraftBook;
import org.resolverdesk.store.submit.Calls;
import org.resolverdesk.store.submit.Chronicle;
import org.resolverdesk.store.submit.Errand;
import org.resolverdesk.store.submit.Errands;
import org.resolverdesk.store.submit.Ledger;
import org.resolverdesk.store.submit.Looks;
import org.resolverdesk.store.submit.Requests;

/// One profile's services, what is known of them, and what can be done there; another profile is another
/// session. Screen thread.
public final class Session {
    /// How long a service may go on showing the old state of what is being deleted.
    private static final Duration DELETION_SHOWS = Duration.ofMinutes(2);

    /// On production everything waits so long before it is sent.
    private static final Duration HOLD = Duration.ofSeconds(5);

    private final Profile profile;
    private final Work work;
    private final Ticker ticker;
    private final Ledger ledger;
    private final Lane lane;
    private final Lane vpcLane;
    private final Link link = new Link();
    private final Link vpcLink;
    private final EndpointStore endpoints = new EndpointStore();
    private final SubnetStore subnets;
    private final Notices notices;
    private final Submissions submissions;
    private final Search search;
    private final ErrandLine line;
    private final Errands errands;
    private final DraftBook drafts;
    private final Chronicle chronicle;
    private final Poller poller;
    private final Live.Value<Known> known;

    /// `journal` is the program's one; what is written there for this session carries the profile's id.
    public Session(Profile profile, Cloud cloud, Journal journal, Work work, Timing timing) {
        this.profile = profile;
        this.work = work;
        this.ticker = timing.ticker();
        this.ledger = new Ledger(journal, profile.id(), work::onScreen);
        this.lane = new Lane(work, timing, link);
        boolean oneHost = profile.vpc().getAuthority().equals(profile.dns().getAuthority());
        this.vpcLink = oneHost ? link : new Link();
        this.vpcLane = oneHost ? lane : new Lane(work, timing, vpcLink);
        this.subnets = new SubnetStore(cloud.vpc(), vpcLane);
        this.notices = new Notices(timing.clock());
        Attempts attempts = new Attempts();
        Fates fates = new Fates(endpoints, subnets, notices, attempts, lane);
        Passage passage = new Passage(ledger, cloud, lane, fates, attempts);
        this.submissions = new Submissions(endpoints, lane, attempts, fates, passage);
        this.search = new Search(endpoints, subnets, cloud, attempts, submissions);
        this.poller = new Poller(new Feed(endpoints, cloud.dns(), lane, link), submissions);
        search.slowWhen(poller::hidden);
        submissions.holdFor(hold(profile));
        this.line = new ErrandLine(lane);
        Calls calls = new Calls(cloud.dns(), cloud.rules(), cloud.lastCall());
        this.errands = new Errands(ledger, line, calls, new Looks(cloud.dns(), cloud.rules()));
        errands.pace(hold(profile), poller::hidden);
        this.drafts = new DraftBook(ledger, line);
        this.chronicle = new Chronicle(ledger);
        new Sightings(endpoints, ledger, errands::deleting);
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

    /// The talk with the VPC service; the same where one host serves both.
    public Link vpcLink() {
        return vpcLink;
    }

    /// What the checks may know; made anew only when it changed.
    public Known known() {
        return known.get();
    }

    public ReadOnlyObjectProperty<Known> knownProperty() {
        return known;
    }

    /// Writes one create down, and sends it once: where the profile says so after a time in which it can be
    /// called off. Its row is in the list as soon as it is written. A name that is being sent or has an unknown
    /// outcome isn't sent again: the same request gets the submission that is under way, another one is 'not
    /// sent'.
    public Submission submit(CreateEndpoint request) {
        return submissions.submit(request);
    }

    /// Asks the service to delete it, where the profile says so after a time in which that can be called off.
    /// The row is PENDING_DELETE from the answer on, and leaves the list when the service no longer knows its
    /// id.
    public Optional<Errand> delete(EndpointEntry entry, Consumer<Answer<?>> onScreen) {
        String id = entry.idProperty().get();
        if (id.isEmpty()) {
            onScreen.accept(new Answer.Failed<>(new ApiFailure.NotSent("it has no id yet")));
            return Optional.empty();
        }
        Deed deed = new Deed.Delete(id, entry.nameProperty().get());
        return Optional.of(errands.run(deed, answer -> {
            switch (answer) {
                case Answer.Ok<?> ok -> deleted(entry, ok.value());
                case Answer.Failed<?>(ApiFailure.Refused refused) when !ServiceCode.gone(refused) -> {}
                // It is gone already, or nobody knows: a question by id tells.
                case Answer.Failed<?> _ -> poller.ask(entry);
            }
            onScreen.accept(answer);
        }));
    }

    /// Changes to what exists: each written down, sent once, and looked for where nobody knows what came of it.
    public Errands errands() {
        return errands;
    }

    /// 'Look now' for a row of unknown outcome; nothing for any other.
    public void lookNow(EndpointEntry unknown) {
        if (submissions.look(unknown)) {
            lane.wake();
        }
    }

    /// Sends a create again that was looked for and isn't there; nothing for any other row.
    public void resend(EndpointEntry absent) {
        submissions.resend(absent);
        lane.wake();
    }

    /// Calls off what is held before it is sent again; nothing for any other row.
    public void callOff(EndpointEntry held) {
        submissions.callOff(held);
    }

    /// Takes a row of unknown outcome off the list, and its name off those that are taken: the user has looked.
    /// Nothing for any other row.
    public void dismiss(EndpointEntry unknown) {
        submissions.dismiss(unknown);
        lane.wake();
    }

    /// What the journal tells of this profile.
    public Chronicle chronicle() {
        return chronicle;
    }

    /// Forms that were left.
    public DraftBook drafts() {
        return drafts;
    }

    /// Begins to read.
    public void start() {
        lane.serve(search);
        lane.serve(line);
        ledger.open(this::resume);
        poller.start();
        subnets.start();
    }

    /// Somebody has signed in: what was refused for that reason is read at once.
    public void signedIn() {
        poller.refreshNow();
        subnets.refresh();
    }

    /// What wasn't over when the program ended. One that can't be read as a request any more stays in the
    /// journal.
    private void resume(Kept<List<Course>> open) {
        for (Course course : open.or(List.of())) {
            if (course.intent().deed() instanceof Deed.Create(EndpointDraft asked)) {
                Requests.of(asked).ifPresent(request -> submissions.resume(course, request));
            } else {
                errands.resume(course);
            }
        }
    }

    private static Duration hold(Profile profile) {
        return profile.care().guard() == Guard.PRODUCTION ? HOLD : Duration.ZERO;
    }

    /// Ends: what is under way still comes to its end at the service, but nothing here changes any more.
    public void close() {
        drafts.flush();
        lane.close();
        vpcLane.close();
    }

    private void deleted(EndpointEntry entry, Object told) {
        Instant now = lane.now();
        if (!(told instanceof Endpoint answered)) {
            return;
        }
        endpoints.deleting(entry, answered, now.plus(DELETION_SHOWS), now);
        lane.wake();
    }

    /// Quick, for the screen thread: nothing in it is copied.
    private Known current() {
        List<String> regions = profile.regions().isEmpty() ? null : profile.regions();
        return new Known(Limits.DEFAULT, regions, subnets.known(), endpoints.names(), subnets.privateIps());
    }
}
