package org.resolverdesk.model;

import java.util.List;

/// A request to create an endpoint, in the order of the specification's table 2. Only `spec` makes one, so what
/// is submitted can't be wrong by what was known when it was made.
public record CreateEndpoint(String name, Direction direction, String region, List<NewIp> ipAddresses) {
    public CreateEndpoint {
        ipAddresses = List.copyOf(ipAddresses);
    }
}
