package org.resolverdesk.spec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every reason that a check of ours can give. `id` is the end of its message's key; where the service has a
/// code for the same reason, the code names it. Arguments of the message are listed in order.
public enum Code {
    /// No arguments.
    NAME_MISSING("name.missing", "DNS.1501"),
    /// Length in characters, longest allowed.
    NAME_TOO_LONG("name.too-long", "DNS.1501"),
    /// A name that would do.
    NAME_SPACE("name.space", "DNS.1501"),
    /// The first character that can't stand in a name, a name that would do (may be empty).
    NAME_CHARACTER("name.character", "DNS.1501"),
    /// The first letter of another script.
    NAME_SCRIPT("name.script", "DNS.1501"),
    /// The name.
    NAME_TAKEN("name.taken", "DNS.1504"),
    /// No arguments.
    DIRECTION_MISSING("direction.missing", "DNS.1503"),
    /// What was given.
    DIRECTION_WRONG("direction.wrong", "DNS.1503"),
    /// No arguments.
    REGION_MISSING("region.missing", "DNS.0601"),
    /// The region, those served.
    REGION_NOT_SERVED("region.not-served", "DNS.0601"),
    /// How many there are, how few may be.
    ROWS_TOO_FEW("rows.too-few", "DNS.1514"),
    /// How many there are, how many may be.
    ROWS_TOO_MANY("rows.too-many", "DNS.1514"),
    /// No arguments.
    SUBNET_MISSING("subnet.missing", "DNS.1502"),
    /// The subnet id; the id and the name of the subnet that was probably meant, both empty where none is near:
    /// its neutron id, name or CIDR was given (reference 4.6).
    SUBNET_UNKNOWN("subnet.unknown", "DNS.1502"),
    /// The subnet id. The list of subnets couldn't be read.
    SUBNET_UNCHECKED("subnet.unchecked", null),
    /// The text, an example from the subnet.
    IP_FORM("ip.form", "DNS.1515"),
    /// The text, the same address without leading zeros.
    IP_LEADING_ZERO("ip.leading-zero", "DNS.1515"),
    /// The text. It is an IPv6 address; this service takes IPv4 only.
    IP_V6("ip.v6", "DNS.1515"),
    /// The address, subnet name, CIDR, first and last usable address.
    IP_OUTSIDE("ip.outside", "DNS.1505"),
    /// The address, subnet name, first and last usable address.
    IP_NETWORK("ip.network", "DNS.1516"),
    /// The address, subnet name, first and last usable address.
    IP_BROADCAST("ip.broadcast", "DNS.1516"),
    /// The address, subnet name, first and last usable address. An error where the private addresses could be
    /// read, else a warning.
    IP_GATEWAY("ip.gateway", "DNS.1507"),
    /// The address, what uses it (the device owner, may be empty).
    IP_IN_USE("ip.in-use", "DNS.1507"),
    /// The address, subnet name, first and last usable address. Providers keep the last addresses of a subnet
    /// for themselves (reference 4.5).
    IP_RESERVED("ip.reserved", "DNS.1507"),
    /// The address, the other row's number, counted from 1.
    IP_REPEATED("ip.repeated", "DNS.1506"),
    /// This row's subnet name and VPC id, another row's number (from 1) and its VPC id.
    SUBNET_OTHER_VPC("subnet.other-vpc", "DNS.1508"),
    /// The one subnet's name. Advice: two subnets survive the loss of one.
    SUBNET_ONLY_ONE("subnet.only-one", null);

    private final String id;
    private final @Nullable String serviceCode;

    Code(String id, @Nullable String serviceCode) {
        this.id = id;
        this.serviceCode = serviceCode;
    }

    public String id() {
        return id;
    }

    /// The service's code for the same reason (reference 6.2), where it has one.
    public Optional<String> serviceCode() {
        return Optional.ofNullable(serviceCode);
    }
}
