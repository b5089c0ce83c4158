package org.resolverdesk.sim.sign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// A request that a test signs with a key: the verifier's own canonical request, which other tests hold against
/// the vendor's.
public final class Signer {
    private final AccessKey key;
    private final TreeMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public Signer(String access, String secret) {
        this.key = AccessKey.lasting(access, secret);
    }

    public Signer with(String name, String value) {
        headers.put(name, List.of(value));
        return this;
    }

    /// The value of `Authorization` over all headers given.
    public String authorization(String method, String path, String query, String body) {
        List<String> names = new ArrayList<>();
        headers.keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        SignedRequest request = request(method, path, query, body);
        String canonical = request.canonical(names);
        String date = request.header("X-Sdk-Date");
        return "SDK-HMAC-SHA256 Access=%s, SignedHeaders=%s, Signature=%s"
                .formatted(key.id(), String.join(";", names), Verifier.signature(key, date, canonical));
    }

    public SignedRequest request(String method, String path, String query, String body) {
        return new SignedRequest(
                method, path, query, new TreeMap<>(headers), Verifier.hash(body.getBytes(StandardCharsets.UTF_8)));
    }
}
