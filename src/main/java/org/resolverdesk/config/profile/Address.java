package org.resolverdesk.config.profile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The base address of a service as it is typed: HTTPS, or HTTP on this computer alone, without a path, and
/// without a user, which would be a secret in the wrong place.
final class Address {
    private static final List<String> LOOPBACK = List.of("localhost", "[::1]");

    /// What came of reading one.
    sealed interface Read {
        record Good(URI uri) implements Read {}

        record Wrong(ProfileCode code, String argument) implements Read {}
    }

    private Address() {}

    static Read read(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Read.Wrong(ProfileCode.HOST_MISSING, "");
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException notOne) {
            return new Read.Wrong(ProfileCode.HOST_FORM, "");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http")) || badPort(uri)) {
            return new Read.Wrong(uri.getRawUserInfo() == null ? ProfileCode.HOST_FORM : ProfileCode.HOST_USER, "");
        }
        return checked(uri, scheme);
    }

    /// A good one, if it is.
    static Optional<URI> good(String typed) {
        return read(typed) instanceof Read.Good(URI uri) ? Optional.of(uri) : Optional.empty();
    }

    static boolean thisComputer(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(host) || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static Read checked(URI uri, String scheme) {
        if (uri.getRawUserInfo() != null) {
            return new Read.Wrong(ProfileCode.HOST_USER, "");
        }
        if (scheme.equals("http") && !thisComputer(uri)) {
            return new Read.Wrong(ProfileCode.HOST_PLAIN, uri.getHost());
        }
        URI base = URI.create(scheme + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT));
        boolean more = uri.getRawPath().length() > 1 || uri.getRawQuery() != null || uri.getRawFragment() != null;
        return more ? new Read.Wrong(ProfileCode.HOST_PATH, base.toString()) : new Read.Good(base);
    }

    private static boolean badPort(URI uri) {
        return uri.getPort() == 0 || uri.getPort() > 0xffff;
    }
}
