package org.resolverdesk.config.profile;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.resolverdesk.model.Hosts;

/// A cloud that runs the API (reference 7): `pattern` makes a host out of `{service}` and `{region}`. Always the
/// regional host, since endpoints aren't everywhere at the global one.
public record Cloud(String id, String name, String pattern, List<CloudRegion> regions) {
    private static final String REGION = "{region}.";

    public Cloud {
        regions = List.copyOf(regions);
    }

    /// The hosts of a region, which needs to be a name that can stand in a host's.
    public Hosts hosts(String region) {
        return new Hosts(id, host("dns", region), host("vpc", region), host("iam", region));
    }

    public Optional<CloudRegion> region(String regionId) {
        return regions.stream().filter(region -> region.id().equals(regionId)).findFirst();
    }

    private URI host(String service, String region) {
        return URI.create(pattern.replace("{service}", service).replace("{region}", region));
    }

    /// The host that serves no region in particular, such as `dns.myhuaweicloud.com`.
    String globalHost(String service) {
        return URI.create(pattern.replace("{service}", service).replace(REGION, ""))
                .getHost();
    }

    /// What every host of this cloud ends in, such as `.myhuaweicloud.com`.
    String ending() {
        return pattern.substring(pattern.indexOf(REGION) + REGION.length() - 1);
    }
}
