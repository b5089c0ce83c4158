package org.resolverdesk.store.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.ByteString;

/// The simulator over TLS, with a certificate authority that nobody else knows: hands on what it is asked as it is,
/// the `Host` header too, since that is signed.
final class TlsFront extends Dispatcher implements AutoCloseable {
    final List<RecordedRequest> asked = new CopyOnWriteArrayList<>();
    private final HeldCertificate authority = new HeldCertificate.Builder()
            .commonName("Made-up Corporation Root")
            .certificateAuthority(0)
            .build();
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient client = new OkHttpClient();
    private final HttpUrl behind;

    TlsFront(URI behind) {
        this.behind = Objects.requireNonNull(HttpUrl.get(behind));
        HeldCertificate shown = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("localhost")
                .build();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(shown)
                .build()
                .sslSocketFactory());
        // One of HTTP/2 has no Host header to hand on.
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.setDispatcher(this);
        try {
            server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return URI.create("https://localhost:" + server.getPort());
    }

    /// What a profile has to trust.
    String root() {
        return authority.certificatePem();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        asked.add(request);
        HttpUrl url = Objects.requireNonNull(behind.resolve(request.getTarget()));
        ByteString body = request.getBody();
        boolean empty = request.getMethod().equals("GET");
        Request same = new Request.Builder()
                .url(url)
                .headers(request.getHeaders())
                .method(
                        request.getMethod(),
                        empty ? null : RequestBody.create(body == null ? ByteString.EMPTY : body, null))
                .build();
        try (Response answer = client.newCall(same).execute()) {
            return new MockResponse.Builder()
                    .code(answer.code())
                    .headers(answer.headers())
                    .body(answer.body().string())
                    .build();
        } catch (IOException e) {
            return new MockResponse.Builder().code(502).body(e.toString()).build();
        }
    }

    @Override
    public void close() {
        server.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
