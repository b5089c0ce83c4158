package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.VpcApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.spec.ServiceCode;
import org.resolverdesk.store.Lane.Job;
import org.resolverdesk.store.pace.Cadence;
import org.resolverdesk.store.pace.Use;

/// The calls behind [SubnetStore]: subnets and VPCs at start, on demand and each ten minutes; addresses in use
/// when someone needs them; free addresses in the background. Screen thread.
final class SubnetReader implements Lane.Source {
    private static final Duration EVERY = Duration.ofMinutes(10);

    /// A list that is read from time to time.
    private static final class Periodic {
        private boolean asked;
        private boolean again = true;
        private int failures;
        private Instant endedAt = Instant.EPOCH;

        Instant due(Instant now) {
            if (asked || (again && failures == 0) || endedAt.isAfter(now)) {
                return now;
            }
            return endedAt.plus(failures > 0 ? Cadence.backOff(failures) : EVERY);
        }

        Use use() {
            return asked ? Use.USER : Use.LISTING;
        }

        void started() {
            asked = false;
            again = false;
        }

        void ended(boolean ok, Instant now) {
            failures = ok ? 0 : failures + 1;
            endedAt = now;
        }
    }

    private final VpcApi vpc;
    private final Lane lane;
    private final SubnetStore store;
    private final Periodic subnets = new Periodic();
    private final Periodic vpcs = new Periodic();
    private final Wanted<String> privateIps = new Wanted<>();
    private final Wanted<String> free = new Wanted<>();
    /// The subnet whose addresses in use are being read just now.
    private @Nullable String reading;

    private boolean freeRefused;
    private boolean everRead;

    SubnetReader(VpcApi vpc, Lane lane, SubnetStore store) {
        this.vpc = vpc;
        this.lane = lane;
        this.store = store;
    }

    /// The user wants them now.
    void refresh() {
        subnets.asked = true;
        vpcs.asked = true;
        freeRefused = false;
    }

    /// The list of subnets may have changed.
    void again() {
        subnets.again = true;
    }

    void wantPrivateIps(String subnetId) {
        privateIps.want(subnetId, true);
    }

    /// Nobody is about to choose addresses any more; the answer is the subnets that nothing was learnt of.
    List<String> wantNoPrivateIps() {
        List<String> left = privateIps.all();
        privateIps.clear();
        if (reading != null) {
            reading = null;
            lane.callOff();
        }
        return left;
    }

    boolean wantsPrivateIps(String subnetId) {
        return privateIps.wants(subnetId);
    }

    void wantFree(String subnetId) {
        if (!freeRefused) {
            free.want(subnetId, false);
        }
    }

    @Override
    public @Nullable Job<?> next(Instant now) {
        if (!subnets.due(now).isAfter(now)) {
            return list(subnets, vpc::listSubnets, (read, at) -> {
                everRead = true;
                store.show(read);
                store.knowledge(new Reading.State.Read(at));
            });
        }
        if (!vpcs.due(now).isAfter(now)) {
            return list(vpcs, vpc::listVpcs, (read, _) -> store.showVpcs(read));
        }
        String used = privateIps.soon(now);
        if (used != null) {
            return inUse(used);
        }
        String counted = free.later(now);
        return counted == null
                ? null
                : new Job<>(Use.BACKGROUND, _ -> () -> vpc.ipAvailability(counted), answer -> free(counted, answer));
    }

    @Override
    public @Nullable Instant due(Instant now) {
        Instant due = Lane.earlier(subnets.due(now), vpcs.due(now));
        return Lane.earlier(due, Lane.earlier(privateIps.due(now, false), free.due(now, true)));
    }

    private <T> Job<List<T>> list(Periodic what, Supplier<Answer<List<T>>> call, BiConsumer<List<T>, Instant> show) {
        return new Job<>(
                what.use(),
                _ -> {
                    what.started();
                    if (what == subnets && !everRead) {
                        store.knowledge(new Reading.State.UnderWay(0, null));
                    }
                    return call;
                },
                answer -> {
                    Instant now = lane.now();
                    what.ended(answer instanceof Answer.Ok, now);
                    switch (answer) {
                        case Answer.Ok<List<T>> ok -> show.accept(ok.value(), now);
                        case Answer.Failed<List<T>>(ApiFailure why)
                        when what == subnets -> store.knowledge(new Reading.State.Failed(why, everRead));
                        case Answer.Failed<List<T>> _ -> {}
                    }
                });
    }

    private Job<List<PrivateIp>> inUse(String subnetId) {
        Function<Instant, Supplier<Answer<List<PrivateIp>>>> start = _ -> {
            reading = subnetId;
            return () -> vpc.listPrivateIps(subnetId);
        };
        return new Job<>(Use.PENDING, start, answer -> {
            reading = null;
            inUse(subnetId, answer);
        });
    }

    private void inUse(String subnetId, Answer<List<PrivateIp>> answer) {
        switch (answer) {
            case Answer.Ok<List<PrivateIp>> ok -> {
                privateIps.done(subnetId);
                store.showPrivateIps(subnetId, ok.value(), lane.now());
            }
            case Answer.Failed<List<PrivateIp>>(ApiFailure why) -> {
                if (isFinal(why)) {
                    privateIps.forget(subnetId);
                } else {
                    privateIps.failed(subnetId, why, lane.now());
                }
                store.showPrivateIps(subnetId, null, lane.now());
            }
        }
    }

    private static boolean isFinal(ApiFailure why) {
        return why instanceof ApiFailure.Refused refused && !ServiceCode.mayRepeatRead(refused);
    }

    /// Not every cloud has this call (reference 4.5): one that refuses it isn't asked again before the user
    /// refreshes. That one subnet is gone says nothing of the others.
    private void free(String subnetId, Answer<IpAvailability> answer) {
        switch (answer) {
            case Answer.Ok<IpAvailability> ok -> {
                free.done(subnetId);
                store.showFree(subnetId, ok.value());
            }
            case Answer.Failed<IpAvailability>(ApiFailure.Refused refused)
            when ServiceCode.gone(refused) -> free.forget(subnetId);
            case Answer.Failed<IpAvailability>(ApiFailure why)
            when isFinal(why) -> {
                free.clear();
                freeRefused = true;
                store.showNoFree();
            }
            case Answer.Failed<IpAvailability>(ApiFailure why) -> free.failed(subnetId, why, lane.now());
        }
    }
}
