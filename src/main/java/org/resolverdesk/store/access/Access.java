package org.resolverdesk.store.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.IamApi;
import org.resolverdesk.api.Retry;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.Gate;
import org.resolverdesk.api.auth.Verdict;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Grounds;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.pace.Brake;

/// Who one is in one session: signs in, keeps a token fresh, and says when it is over. The calls go through its
/// [Gate]. Screen thread.
public final class Access {
    /// A fresh token that is refused won't get better by renewing it over and over.
    private static final Duration RENEWED_AT_MOST_EACH = Duration.ofMinutes(1);

    private static final Duration TRIED_AGAIN = Duration.ofSeconds(30);

    private final Profile profile;
    private final Gate gate;
    private final Function<Credentials, IamApi> iam;
    private final Work work;
    private final Timing timing;
    private final Life life;
    private final KeyGuard keyGuard = new KeyGuard();
    private final Brake brake = new Brake();
    private final List<Runnable> whenIn = new ArrayList<>();
    private final ReadOnlyObjectWrapper<AccessState> state = new ReadOnlyObjectWrapper<>(AccessState.SigningIn.SOON);
    private final ReadOnlyObjectWrapper<Offers> offers = new ReadOnlyObjectWrapper<>(Offers.NONE);
    private final ReadOnlyObjectWrapper<Duration> skew = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<@Nullable Instant> slowed = new ReadOnlyObjectWrapper<>();
    private Cancellable easing = () -> {};
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private AccessState before = new AccessState.SignedOut(AccessState.Out.NOT_YET);
    private Tenant tenant;
    private @Nullable Handover kept;
    private @Nullable Instant renewedAt;
    private @Nullable Cancellable attempt;
    private @Nullable Cancellable offering;
    private boolean closed;

    /// `iam` opens the profile's identity service as somebody.
    public Access(Profile profile, Gate gate, Function<Credentials, IamApi> iam, Work work, Timing timing) {
        this.profile = profile;
        this.gate = gate;
        this.iam = iam;
        this.work = work;
        this.timing = timing;
        this.tenant = profile.tenant();
        this.life = new Life(timing, new Ahead());
        gate.watch(new Ears(work, this::over, this::waiting, skew::set));
    }

    public Profile profile() {
        return profile;
    }

    public ReadOnlyObjectProperty<AccessState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The projects and regions to choose from.
    public ReadOnlyObjectProperty<Offers> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /// How far the service's clock is ahead of this computer's; zero where that is less than a minute.
    public ReadOnlyObjectProperty<Duration> skewProperty() {
        return skew.getReadOnlyProperty();
    }

    /// Until when the identity service is left alone more than usual, because it said that it was asked too much; null
    /// where it isn't.
    public ReadOnlyObjectProperty<@Nullable Instant> slowedUntilProperty() {
        return slowed.getReadOnlyProperty();
    }

    /// How many calls wait for somebody to be signed in.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The account and project that one acts in, as far as that is known.
    public Tenant tenant() {
        return tenant;
    }

    /// Runs `task` each time that somebody is signed in.
    public void whenSignedIn(Runnable task) {
        whenIn.add(task);
    }

    /// Signs in, or in anew, with what the profile's kind of sign-in asks for; an attempt under way is ended. Calls
    /// that wait go on when it is taken.
    public void signIn(Handover handover) {
        if (closed) {
            return;
        }
        gate.proxyPassword(handover.proxyPassword());
        Instant now = timing.now();
        keyGuard.heldUntil(now).ifPresentOrElse(until -> held(until), () -> begin(handover, false));
    }

    /// Nothing is kept to sign in with: it takes the user.
    public void needsUser() {
        if (state.get() == AccessState.SigningIn.SOON) {
            state.set(before);
        }
    }

    /// Ends a sign-in under way, or leaves it at what still holds after one that was refused; else lets the calls that
    /// wait end with the refusals that they got.
    public void giveUp() {
        if (attempt != null || (gate.isOpen() && state.get() != before)) {
            endAttempt();
            state.set(before);
        } else {
            signOut();
        }
    }

    /// Forgets who one is: nothing leaves any more.
    public void signOut() {
        if (closed) {
            return;
        }
        endAttempt();
        life.quiet();
        kept = null;
        gate.shut();
        offers.set(Offers.NONE);
        turn(new AccessState.SignedOut(AccessState.Out.BY_USER));
    }

    /// Gets a fresh token now, where the password is known in this session; nothing otherwise.
    public void renew() {
        if (kept != null && attempt == null && !closed) {
            begin(kept, true);
        }
    }

    /// Forgets everything and ends what waits.
    public void close() {
        endAttempt();
        endOffering();
        easing.cancel();
        life.quiet();
        kept = null;
        closed = true;
        gate.close();
    }

    private void begin(Handover handover, boolean again) {
        endAttempt();
        state.set(AccessState.SigningIn.UNDER_WAY);
        if (again) {
            renewedAt = timing.now();
        }
        Entrance entrance = new Entrance(iam, gate, profile.iam().getHost());
        Tenant wanted = tenant;
        attempt = work.begin(
                () -> entrance.enter(profile.signIn(), wanted, region(), handover.proof()),
                (Entrance.Outcome outcome) -> {
                    attempt = null;
                    entered(handover, again, outcome);
                });
    }

    private String region() {
        return profile.regions().isEmpty() ? "" : profile.region();
    }

    private void entered(Handover handover, boolean again, Entrance.Outcome outcome) {
        switch (outcome) {
            case Entrance.Outcome.Taken taken -> taken(handover, taken);
            case Entrance.Outcome.NotTaken no
            when again && (no.grounds() == Grounds.NO_ANSWER || Retry.throttled(no.failure())) -> {
                heard(no.failure());
                tryAgain();
            }
            case Entrance.Outcome.NotTaken(var grounds, var failure, var dispute) -> {
                heard(failure);
                keyGuard.refused(grounds, timing.now());
                kept = again ? null : kept;
                AccessState refused = new AccessState.Refused(grounds, failure, dispute);
                if (gate.isOpen()) {
                    // What held before still does: the user can go back to it.
                    state.set(refused);
                } else {
                    turn(refused);
                }
            }
        }
    }

    private void taken(Handover handover, Entrance.Outcome.Taken taken) {
        keyGuard.taken();
        tenant = taken.tenant();
        kept = taken.renewable() ? handover : null;
        gate.open(taken.credentials(), tenant, taken.until(), taken.renewable());
        Instant until = taken.until();
        boolean soon = life.begin(until, taken.renewable());
        turn(
                soon && until != null
                        ? new AccessState.ExpiresSoon(until, tenant)
                        : new AccessState.SignedIn(until, taken.renewable(), tenant));
        readOffers();
        List.copyOf(whenIn).forEach(Runnable::run);
    }

    /// The network is away, or the service wants to be left alone, which says nothing of the password.
    private void tryAgain() {
        state.set(before);
        Instant now = timing.now();
        Duration wait = brake.wait(now, now);
        life.renewIn(wait.compareTo(TRIED_AGAIN) > 0 ? wait : TRIED_AGAIN);
    }

    private void held(Instant until) {
        String reason = "after more wrong signatures the service would lock the key; held back until " + until;
        turn(new AccessState.Refused(Grounds.KEY_LOCKED, new ApiFailure.NotSent(reason), null));
    }

    private void over(Verdict verdict) {
        if (closed || gate.isOpen() || state.get().isNobody()) {
            return;
        }
        keyGuard.refused(verdict.grounds(), timing.now());
        boolean justRenewed = renewedAt != null && timing.now().isBefore(renewedAt.plus(RENEWED_AT_MOST_EACH));
        if (!verdict.waits()) {
            life.quiet();
            ApiFailure failure = verdict.failure() == null ? new ApiFailure.NotSent("refused") : verdict.failure();
            turn(new AccessState.Refused(verdict.grounds(), failure, verdict.dispute()));
            return;
        }
        AccessState expired = new AccessState.Expired(grounds(verdict), waiting.get(), verdict.failure());
        if (attempt != null) {
            before = expired;
        } else if (kept != null && !justRenewed) {
            before = expired;
            renew();
        } else {
            if (kept == null) {
                life.quiet();
            }
            turn(expired);
        }
    }

    /// 'The token must be updated' of one that is still good means that it is for another region than the host.
    private Grounds grounds(Verdict verdict) {
        String code = verdict.failure() == null ? null : verdict.failure().code();
        boolean update = code != null && code.endsWith(".0307");
        Instant until = until(before);
        return update && until != null && timing.now().isBefore(until) ? Grounds.OTHER_REGION : verdict.grounds();
    }

    private static @Nullable Instant until(AccessState state) {
        return switch (state) {
            case AccessState.SignedIn in -> in.until();
            case AccessState.ExpiresSoon soon -> soon.until();
            default -> null;
        };
    }

    private void readOffers() {
        endOffering();
        IamApi mine = iam.apply(gate);
        offering = work.begin(() -> Offers.read(mine), (Offers.Told read) -> {
            offering = null;
            read.failures().forEach(this::heard);
            if (gate.isOpen()) {
                offers.set(read.offers());
            }
        });
    }

    private void endOffering() {
        if (offering != null) {
            offering.cancel();
            offering = null;
        }
    }

    /// The identity service may say that it is asked too often.
    private void heard(ApiFailure failure) {
        if (failure instanceof ApiFailure.Refused refused && Retry.throttled(failure)) {
            brake.throttled(timing.now(), refused.retryAfter());
            eased();
        }
    }

    private void eased() {
        Instant now = timing.now();
        Instant until = brake.easedAt(now);
        slowed.set(until);
        easing.cancel();
        if (until != null && !closed) {
            easing = timing.ticker().after(Duration.between(now, until), this::eased);
        }
    }

    /// A state that is more than an attempt under way.
    private void turn(AccessState next) {
        before = next;
        state.set(next);
    }

    private void endAttempt() {
        if (attempt != null) {
            attempt.cancel();
            attempt = null;
        }
    }

    private void waiting(int calls) {
        waiting.set(calls);
        if (state.get() instanceof AccessState.Expired(var grounds, int _, var failure)) {
            turn(new AccessState.Expired(grounds, calls, failure));
        }
    }

    /// What lies ahead of who is signed in.
    private final class Ahead implements Life.Turns {
        @Override
        public void endsSoon(Instant until) {
            turn(new AccessState.ExpiresSoon(until, tenant));
        }

        @Override
        public void renew() {
            Access.this.renew();
        }

        @Override
        public void over() {
            gate.expire();
            turn(new AccessState.Expired(Grounds.EXPIRED, waiting.get(), null));
        }
    }
}
