package org.resolverdesk.api.network;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.Secret;

/// Through which proxy a host is reached. This computer itself is always reached without one.
final class Proxies {
    private static final int HTTP_PORT = 80;
    private static final List<String> NAMES = List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");

    /// The way to one host.
    sealed interface Way {
        record Direct() implements Way {}

        /// `user` is empty where there is none.
        record Through(Proxy proxy, String name, String user, Secret password) implements Way {}

        record None(Obstacle obstacle) implements Way {}
    }

    private final Network.Proxy wanted;
    private final Map<String, String> environment;
    private final ProxySelector system;
    private final Supplier<Secret> password;

    /// `password` is asked at each connection: it belongs to the profile's own proxy.
    Proxies(Network.Proxy wanted, Map<String, String> environment, ProxySelector system, Supplier<Secret> password) {
        this.wanted = wanted;
        this.environment = environment;
        this.system = system;
        this.password = password;
    }

    Way to(URI url) {
        if (thisComputer(url.getHost())) {
            return new Way.Direct();
        }
        return switch (wanted) {
            case Network.Proxy.None() -> new Way.Direct();
            case Network.Proxy.Own(String host, int port, String user) -> through(host, port, user, password.get());
            case Network.Proxy.OfEnvironment() -> ofEnvironment(url);
            case Network.Proxy.OfSystem() -> ofSystem(url);
        };
    }

    static boolean thisComputer(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.matches("127(\\.[0-9]{1,3}){3}");
    }

    private Way ofEnvironment(URI url) {
        String value = first(NAMES);
        if (value.isEmpty() || new NoProxy(first(List.of("no_proxy", "NO_PROXY"))).names(url.getHost(), port(url))) {
            return new Way.Direct();
        }
        URI proxy;
        try {
            proxy = URI.create(value.contains("://") ? value : "http://" + value);
        } catch (IllegalArgumentException unreadable) {
            return new Way.None(new Obstacle.ProxyKind("HTTPS_PROXY", "?"));
        }
        String host = proxy.getHost();
        String scheme = String.valueOf(proxy.getScheme()).toLowerCase(Locale.ROOT);
        if (host == null || !scheme.equals("http")) {
            String shown = host == null ? "HTTPS_PROXY" : host;
            return new Way.None(new Obstacle.ProxyKind(shown, kind(scheme, host == null)));
        }
        String[] parts = proxy.getUserInfo() == null
                ? new String[] {""}
                : proxy.getUserInfo().split(":", 2);
        return through(
                host,
                proxy.getPort() < 0 ? HTTP_PORT : proxy.getPort(),
                parts[0],
                new Secret(parts.length > 1 ? parts[1] : ""));
    }

    private static String kind(String scheme, boolean noHost) {
        if (noHost) {
            return "?";
        }
        return scheme.startsWith("pac")
                ? "PAC"
                : scheme.startsWith("socks") ? "SOCKS" : scheme.toUpperCase(Locale.ROOT);
    }

    private Way ofSystem(URI url) {
        List<Proxy> proxies = system.select(url);
        Proxy first = proxies == null || proxies.isEmpty() ? Proxy.NO_PROXY : proxies.getFirst();
        if (first.type() == Proxy.Type.DIRECT || !(first.address() instanceof InetSocketAddress address)) {
            return new Way.Direct();
        }
        if (first.type() == Proxy.Type.SOCKS) {
            return new Way.None(new Obstacle.ProxyKind(name(address.getHostString(), address.getPort()), "SOCKS"));
        }
        return through(address.getHostString(), address.getPort(), "", password.get());
    }

    private static Way through(String host, int port, String user, Secret password) {
        if (host.toLowerCase(Locale.ROOT).endsWith(".pac") || host.contains("/")) {
            return new Way.None(new Obstacle.ProxyKind(host, "PAC"));
        }
        // Not resolved here: the client does that, with its time-out and its own error.
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        return new Way.Through(proxy, name(host, port), user, password);
    }

    private static String name(String host, int port) {
        return host + ":" + port;
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
    }

    private String first(List<String> names) {
        for (String name : names) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }
}
