package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.Page;
import org.resolverdesk.spec.ServiceCode;
import org.resolverdesk.store.Attempts.Attempt;
import org.resolverdesk.store.pace.Cadence;
import org.resolverdesk.store.pace.Paging;
import org.resolverdesk.store.pace.Use;
import org.resolverdesk.store.submit.Match;

/// Looks for what creates of unknown outcome may have made: asks by direction and name, compares each of that
/// name that wasn't there before, and says what it found. It goes on, with pauses that grow, as long as the
/// outcome is unknown, window hidden or not. Screen thread.
final class Search implements Lane.Source {
    /// So long after an outcome became unknown a service still may not show what it made: only a look that
    /// begins later says that it isn't there.
    static final Duration SETTLING = Duration.ofSeconds(45);

    /// What a look says. Each may come again as long as the attempt is unknown.
    interface Verdicts {
        Instant now();

        /// The service has been asked.
        void looked(Attempt attempt, Instant at);

        /// That one is there, as asked.
        void asAsked(Attempt attempt, Endpoint found);

        /// That one of its name isn't it.
        void different(Attempt attempt, Endpoint found);

        void notThere(Attempt attempt);

        /// Nothing fits, and `by` has its name.
        void anothers(Attempt attempt, Endpoint by);

        /// It couldn't be asked.
        void failed(Attempt attempt);
    }

    /// One attempt being looked for.
    private static final class Quest {
        final Attempt attempt;
        Instant due;
        Instant startedAt;
        int failures;
        int offset;
        int pages;
        final List<Endpoint> namesakes = new ArrayList<>();
        final Deque<Endpoint> toCompare = new ArrayDeque<>();

        @Nullable
        Endpoint other;

        boolean unsure;
        boolean byUser;
        Skew skew = Skew.NONE;

        Quest(Attempt attempt, Instant now) {
            this.attempt = attempt;
            this.due = now;
            this.startedAt = now;
        }

        void begin(Instant now) {
            startedAt = now;
            offset = 0;
            pages = 0;
            namesakes.clear();
            toCompare.clear();
            other = null;
            unsure = false;
        }
    }

    private final EndpointStore store;
    private final SubnetStore subnets;
    private final Cloud cloud;
    private final Attempts attempts;
    private final Verdicts verdicts;
    private final Map<Attempt, Quest> quests = new HashMap<>();
    private BooleanSupplier hidden = () -> false;

    Search(EndpointStore store, SubnetStore subnets, Cloud cloud, Attempts attempts, Verdicts verdicts) {
        this.store = store;
        this.subnets = subnets;
        this.cloud = cloud;
        this.attempts = attempts;
        this.verdicts = verdicts;
    }

    /// Who knows whether the window is hidden.
    void slowWhen(BooleanSupplier windowHidden) {
        hidden = windowHidden;
    }

    @Override
    public Lane.@Nullable Job<?> next(Instant now) {
        keepOpen(now);
        for (Quest quest : quests.values()) {
            if (!due(quest, now).isAfter(now)) {
                Endpoint first = quest.toCompare.peekFirst();
                return first == null ? ask(quest) : compare(quest, first);
            }
        }
        return null;
    }

    @Override
    public @Nullable Instant due(Instant now) {
        keepOpen(now);
        Instant due = null;
        for (Quest quest : quests.values()) {
            due = Lane.earlier(due, due(quest, now));
        }
        return due;
    }

    /// A clock that was set back mustn't make anything wait for hours.
    private static Instant due(Quest quest, Instant now) {
        return quest.attempt.lookNow || quest.startedAt.isAfter(now) ? now : quest.due;
    }

    /// There is a quest for each attempt of unknown outcome, and for no other.
    private void keepOpen(Instant now) {
        List<Attempt> unknown = attempts.unknown();
        quests.keySet().retainAll(unknown);
        unknown.forEach(attempt -> quests.computeIfAbsent(attempt, one -> new Quest(one, now)));
    }

    private Lane.Job<Page<Endpoint>> ask(Quest quest) {
        return new Lane.Job<>(
                use(quest),
                now -> {
                    if (quest.pages == 0) {
                        quest.begin(now);
                        quest.byUser = quest.attempt.lookNow;
                    }
                    quest.attempt.lookNow = false;
                    int offset = quest.offset;
                    return () -> cloud.dns()
                            .listEndpoints(quest.attempt.direction(), Paging.PAGE, offset, quest.attempt.name(), null);
                },
                answer -> {
                    switch (answer) {
                        case Answer.Ok<Page<Endpoint>> ok -> {
                            quest.skew = store.skew().after(ok.serverDate(), verdicts.now());
                            read(quest, ok.value());
                        }
                        case Answer.Failed<Page<Endpoint>> _ -> fail(quest);
                    }
                });
    }

    /// How a service takes the name isn't documented, nor that it heeds it: every page is read, and only what
    /// has exactly that name counts.
    private void read(Quest quest, Page<Endpoint> page) {
        Attempt attempt = quest.attempt;
        for (Endpoint endpoint : page.items()) {
            if (endpoint.name().equals(attempt.name()) && !endpoint.id().isEmpty()) {
                quest.namesakes.add(endpoint);
            }
        }
        quest.pages++;
        OptionalInt more = Paging.next(quest.offset, page.items().size(), page.totalCount(), quest.pages);
        if (more.isPresent()) {
            quest.offset = more.getAsInt();
            return;
        }
        quest.pages = 0;
        for (Endpoint endpoint : quest.namesakes) {
            if (attempt.before.ids().contains(endpoint.id()) || attempt.others.contains(endpoint.id())) {
                quest.other = endpoint;
            } else {
                quest.toCompare.add(endpoint);
            }
        }
        if (quest.toCompare.isEmpty()) {
            conclude(quest);
        }
    }

    private Lane.Job<List<EndpointIp>> compare(Quest quest, Endpoint found) {
        return new Lane.Job<>(use(quest), _ -> () -> cloud.dns().listIps(found.id()), answer -> {
            switch (answer) {
                case Answer.Ok<List<EndpointIp>> ok -> compared(quest, found, ok.value());
                case Answer.Failed<List<EndpointIp>>(ApiFailure why) when ServiceCode.gone(why) -> next(quest);
                case Answer.Failed<List<EndpointIp>> _ -> fail(quest);
            }
        });
    }

    private void compared(Quest quest, Endpoint found, List<EndpointIp> ips) {
        Attempt attempt = quest.attempt;
        Match match = new Match(attempt.submission.request(), subnets::byId, subnets::byNeutronId);
        Skew skew = quest.skew;
        Instant madeAt = skew.known() ? skew.here(found.createTime(), verdicts.now()) : null;
        switch (match.fit(found, ips, madeAt, attempt.before.since())) {
            case AS_ASKED -> {
                quest.toCompare.clear();
                pause(quest);
                verdicts.asAsked(attempt, found);
            }
            case DIFFERENT -> {
                quest.other = found;
                verdicts.different(attempt, found);
                next(quest);
            }
            case UNSURE -> {
                quest.unsure = true;
                next(quest);
            }
        }
    }

    private void next(Quest quest) {
        quest.toCompare.removeFirst();
        if (quest.toCompare.isEmpty()) {
            conclude(quest);
        }
    }

    private void conclude(Quest quest) {
        Attempt attempt = quest.attempt;
        quest.failures = 0;
        pause(quest);
        if (quest.other != null && attempt.nameRefused()) {
            // Names are one of a kind there, and that one has it.
            verdicts.anothers(attempt, quest.other);
            return;
        }
        verdicts.looked(attempt, quest.startedAt);
        if (quest.unsure
                || quest.startedAt.isBefore(since(attempt, quest.startedAt).plus(SETTLING))) {
            return;
        }
        if (quest.other != null) {
            verdicts.anothers(attempt, quest.other);
        } else {
            verdicts.notThere(attempt);
        }
    }

    private void pause(Quest quest) {
        quest.due = quest.startedAt.plus(Cadence.look(age(quest), hidden.getAsBoolean()));
    }

    private static Use use(Quest quest) {
        boolean waitedFor = quest.attempt.lookNow || quest.byUser;
        return waitedFor || !Cadence.old(age(quest)) ? Use.PENDING : Use.BACKGROUND;
    }

    private static Duration age(Quest quest) {
        return Duration.between(since(quest.attempt, quest.startedAt), quest.startedAt);
    }

    /// Where the clock was set back the time to settle begins anew.
    private static Instant since(Attempt attempt, Instant now) {
        Instant since = attempt.unknownSince;
        if (since == null || since.isAfter(now)) {
            attempt.unknownSince = now;
            return now;
        }
        return since;
    }

    private void fail(Quest quest) {
        quest.failures++;
        quest.pages = 0;
        quest.toCompare.clear();
        quest.due = verdicts.now().plus(Cadence.backOff(quest.failures));
        verdicts.failed(quest.attempt);
    }
}
