package org.resolverdesk.model;

import org.jspecify.annotations.Nullable;

/// One address to be made: the VPC subnet id (the console's network id), and the address, or null for the
/// service's choice.
public record NewIp(String subnetId, @Nullable String ip) {}
