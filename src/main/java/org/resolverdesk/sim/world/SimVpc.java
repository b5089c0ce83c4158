package org.resolverdesk.sim.world;

import java.time.Instant;

/// A VPC of the simulator's project.
public record SimVpc(String id, String name, String description, String cidr, Instant createdAt) {}
