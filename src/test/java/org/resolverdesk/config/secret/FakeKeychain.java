package org.resolverdesk.config.secret;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A keychain in memory that can be locked, be missing, or hang until it is let go.
public final class FakeKeychain implements Keychain {
    public final Map<String, String> held = new ConcurrentHashMap<>();
    public final AtomicInteger asked = new AtomicInteger();
    private volatile boolean missing;
    private volatile int most = Integer.MAX_VALUE;
    private volatile @Nullable CountDownLatch hanging;

    public void missing(boolean now) {
        missing = now;
    }

    public void most(int characters) {
        most = characters;
    }

    /// From now on every call waits until [#letGo].
    public void hang() {
        hanging = new CountDownLatch(1);
    }

    public void letGo() {
        CountDownLatch latch = hanging;
        hanging = null;
        if (latch != null) {
            latch.countDown();
        }
    }

    @Override
    public @Nullable String get(String account) throws Failed {
        answer();
        String text = held.get(account);
        if (text == null) {
            throw new Failed(new IllegalStateException("none"));
        }
        return text;
    }

    @Override
    public void set(String account, String secret) throws Failed {
        answer();
        held.put(account, secret);
    }

    @Override
    public void delete(String account) throws Failed {
        answer();
        if (held.remove(account) == null) {
            throw new Failed(new IllegalStateException("none"));
        }
    }

    @Override
    public int most() {
        return most;
    }

    private void answer() throws Failed {
        asked.incrementAndGet();
        CountDownLatch latch = hanging;
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new Failed(e);
            }
        }
        if (missing) {
            throw new Failed(new IllegalStateException("no service"));
        }
    }
}
