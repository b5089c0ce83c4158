package org.resolverdesk.model;

/// An address in use in a subnet (reference 4.4). `deviceOwner` tells by what; empty where it is only reserved.
public record PrivateIp(String id, String subnetId, String ip, String deviceOwner) {
    /// The owner of a subnet's gateway port.
    public static final String GATEWAY = "network:router_interface_distributed";
}
