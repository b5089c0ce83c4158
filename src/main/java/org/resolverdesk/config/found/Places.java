package org.resolverdesk.config.found;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.found.Hints.Hint;
import org.resolverdesk.config.profile.Cloud;
import org.resolverdesk.config.profile.Clouds;
import org.resolverdesk.config.profile.ProfileDraft.Where;

/// Which cloud and region another tool's settings mean: by the host that they sign in at, by the cloud's domain, or
/// by the region's name alone.
final class Places {
    private static final String IAM = "iam.";

    private final Clouds clouds;

    Places(Clouds clouds) {
        this.clouds = clouds;
    }

    Where of(Hints hints) {
        URI auth = base(hints.get(Hint.AUTH_URL));
        String region = region(hints.get(Hint.REGION), auth);
        String dns = origin(base(hints.get(Hint.DNS)));
        String vpc = origin(base(hints.get(Hint.VPC)));
        if (dns.isEmpty() && vpc.isEmpty()) {
            Optional<Cloud> cloud = auth != null
                    ? clouds.ofHost(auth, region)
                    : ofDomain(hints.get(Hint.CLOUD_DOMAIN), region).or(() -> clouds.ofRegion(region));
            if (cloud.isPresent()) {
                return new Where(cloud.get().id(), region, "", "", "");
            }
        }
        return new Where(
                "",
                region,
                dns.isEmpty() ? sibling(auth, "dns.") : dns,
                vpc.isEmpty() ? sibling(auth, "vpc.") : vpc,
                origin(auth));
    }

    private Optional<Cloud> ofDomain(String domain, String region) {
        return domain.isEmpty()
                ? Optional.empty()
                : clouds.ofHost(URI.create("https://dns." + domain.replaceAll("[^A-Za-z0-9.-]", "")), region);
    }

    /// As it is said, else the label of the host that is a region of its cloud.
    private String region(String said, @Nullable URI auth) {
        if (!said.isEmpty() || auth == null) {
            return said;
        }
        return Arrays.stream(auth.getHost().split("\\."))
                .filter(label -> clouds.all().stream()
                        .anyMatch(cloud -> cloud.region(label).isPresent()))
                .findFirst()
                .orElse("");
    }

    /// The service that stands beside the one to sign in at, where its host is named like that.
    private static String sibling(@Nullable URI auth, String service) {
        if (auth == null || !auth.getHost().startsWith(IAM)) {
            // One address for everything, as gateways and this program's rehearsal have it.
            return origin(auth);
        }
        return origin(auth).replace("://" + IAM, "://" + service);
    }

    private static String origin(@Nullable URI uri) {
        return uri == null ? "" : uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /// Without path, which is `/v3` in most, and null where it is no address.
    private static @Nullable URI base(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            if (uri.getHost() == null || uri.getRawUserInfo() != null || scheme == null) {
                return null;
            }
            return scheme.equals("https") || scheme.equals("http") ? uri : null;
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}
