package org.resolverdesk.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;

/// What is known of the world while a draft is checked. Null means unknown, and an unknown thing never makes an
/// error.
///
/// - `regions`: those that the profile's host serves
/// - `subnets`: every subnet of the project, by its id
/// - `names`: names of endpoints that exist or are being made
/// - `privateIps`: addresses in use, by subnet id; a subnet that isn't a key couldn't be read (yet)
public record Known(
        Limits limits,
        @Nullable List<String> regions,
        @Nullable Map<String, Subnet> subnets,
        @Nullable Set<String> names,
        Map<String, List<PrivateIp>> privateIps) {
    public static final Known NOTHING = new Known(Limits.DEFAULT, null, null, null, Map.of());
}
