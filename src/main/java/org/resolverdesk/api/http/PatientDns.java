package org.resolverdesk.api.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/// Looks hosts up on another thread, since the system's look-up hears neither of interruption nor of time: who
/// waits for it does, for `longest`: as long as a connection may take.
final class PatientDns implements Dns {
    private final Dns dns;
    private final ExecutorService threads;
    private final Duration longest;

    PatientDns(Dns dns, ExecutorService threads, Duration longest) {
        this.dns = dns;
        this.threads = threads;
        this.longest = longest;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        try {
            Future<List<InetAddress>> found = threads.submit(() -> dns.lookup(host));
            return found.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        } catch (TimeoutException e) {
            throw unknown(host + " wasn't looked up within " + longest.toMillis() + " ms", e);
        } catch (RejectedExecutionException e) {
            throw unknown(host, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException known ? known : unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, Exception why) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(why);
        return unknown;
    }
}
