package org.resolverdesk.api.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Grounds;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.Tenant;

/// The one way out for the calls of a session: with the credentials that hold now, which can be exchanged at any
/// time. A call whose credentials are refused as expired waits here for others and then goes on as a new attempt,
/// since a 401 is a definite refusal. Any thread; the watcher is told on the thread that found out.
public final class Gate implements Credentials {

    private sealed interface Now {
        /// What holds: until when, by our clock, null for no end; `renewable` where others can be got without the
        /// user.
        record Open(Credentials credentials, @Nullable Instant until, boolean renewable) implements Now {}

        /// Everything waits.
        record Asking() implements Now {}

        /// Reads wait, what writes is refused.
        record Shut() implements Now {}

        /// Everything is refused, for good.
        record Closed() implements Now {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ServiceClock clock;
    private Now now = new Now.Asking();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile GateWatcher watcher = GateWatcher.NOBODY;
    private volatile Secret proxyPassword = new Secret("");
    private volatile Tenant tenant;
    private volatile Duration skew = Duration.ZERO;

    /// Nobody is signed in yet, so calls wait.
    public Gate(Tenant tenant, ServiceClock clock) {
        this.tenant = tenant;
        this.clock = clock;
    }

    public void watch(GateWatcher other) {
        watcher = other;
    }

    public ServiceClock clock() {
        return clock;
    }

    /// The account and project that one acts in, as far as that is known.
    public Tenant tenant() {
        return tenant;
    }

    public Secret proxyPassword() {
        return proxyPassword;
    }

    public void proxyPassword(Secret password) {
        proxyPassword = password;
    }

    /// From now on calls go, those that wait first; `until` is by our clock.
    public void open(Credentials credentials, Tenant actingIn, @Nullable Instant until, boolean renewable) {
        tenant = actingIn;
        turn(new Now.Open(credentials, until, renewable));
    }

    /// Whether calls go.
    public boolean isOpen() {
        lock.lock();
        try {
            return now instanceof Now.Open;
        } finally {
            lock.unlock();
        }
    }

    /// What holds is over, as far as is known here: calls wait.
    public void expire() {
        lock.lock();
        try {
            if (now instanceof Now.Open) {
                turn(new Now.Asking());
            }
        } finally {
            lock.unlock();
        }
    }

    /// Nothing leaves until it is opened; what waits for others after a refusal ends with that refusal.
    public void shut() {
        turn(new Now.Shut());
    }

    /// Nothing leaves any more.
    public void close() {
        turn(new Now.Closed());
    }

    @Override
    public Map<String, String> headersFor(Outgoing request) {
        lock.lock();
        try {
            return now instanceof Now.Open open ? open.credentials().headersFor(request) : Map.of();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Credentials> forCall(boolean writes, Duration longest) {
        return enter(writes, longest).map(open -> held(open, open.credentials()));
    }

    @Override
    public Credentials forAccount() {
        return new Credentials() {
            @Override
            public Map<String, String> headersFor(Outgoing request) {
                return Gate.this.headersFor(request);
            }

            @Override
            public Optional<Credentials> forCall(boolean writes, Duration longest) {
                return enter(writes, longest)
                        .map(open -> held(open, open.credentials().forAccount()));
            }
        };
    }

    @Override
    public void heard(String host, Instant serverDate, Instant at) {
        clock.heard(host, serverDate, at);
        Duration told = clock.ahead();
        if (!told.equals(skew)) {
            skew = told;
            watcher.skewed(told);
        }
    }

    private Credentials held(Now.Open open, Credentials credentials) {
        return new Held(credentials, clock, this, verdict -> refused(open, verdict));
    }

    private Optional<Now.Open> enter(boolean writes, Duration longest) {
        boolean waited = false;
        while (true) {
            Verdict verdict = null;
            lock.lock();
            try {
                if (now instanceof Now.Closed || (now instanceof Now.Shut && writes)) {
                    return Optional.empty();
                }
                if (now instanceof Now.Open open) {
                    // What was only just renewed and still is too short won't get longer.
                    if (!writes || (waited && open.renewable()) || !endsWithin(open, longest)) {
                        return Optional.of(open);
                    }
                    verdict = new Verdict(Grounds.ENDS_TOO_SOON, true, null, null);
                    turn(new Now.Asking());
                }
            } finally {
                lock.unlock();
            }
            if (verdict != null) {
                watcher.over(verdict);
            }
            if (!await(!writes)) {
                return Optional.empty();
            }
            waited = true;
        }
    }

    private boolean endsWithin(Now.Open open, Duration longest) {
        return open.until() != null && clock.now().plus(longest).isAfter(open.until());
    }

    /// Whether the call that was refused is worth another attempt.
    private boolean refused(Now.Open held, Verdict verdict) {
        boolean news;
        lock.lock();
        try {
            news = now == held;
            if (news) {
                turn(verdict.waits() ? new Now.Asking() : new Now.Shut());
            }
        } finally {
            lock.unlock();
        }
        if (news) {
            watcher.over(verdict);
        }
        return await(false);
    }

    /// Waits while somebody is asked, and with `patient` while it is shut. Whether it is open then.
    private boolean await(boolean patient) {
        count(1);
        lock.lock();
        try {
            while (now instanceof Now.Asking || (patient && now instanceof Now.Shut)) {
                changed.await();
            }
            return now instanceof Now.Open;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
            count(-1);
        }
    }

    private void count(int by) {
        watcher.waiting(waiting.addAndGet(by));
    }

    private void turn(Now next) {
        lock.lock();
        try {
            if (!(now instanceof Now.Closed)) {
                now = next;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "Gate[***]";
    }
}
