package org.resolverdesk.model;

import java.net.URI;
import java.util.List;

/// Where to talk to, and as what. `dns`, `vpc` and `iam` are base URLs without a path; `regions` are those that
/// the DNS host serves, the first the profile's own. Holds no secret.
public record Profile(String name, URI dns, URI vpc, URI iam, List<String> regions, String projectId, String domainId) {
    public Profile {
        regions = List.copyOf(regions);
    }

    public String region() {
        return regions.getFirst();
    }
}
