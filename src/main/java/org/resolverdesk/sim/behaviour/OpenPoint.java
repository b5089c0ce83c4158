package org.resolverdesk.sim.behaviour;

/// What the documents leave open, each with the answer that the simulator takes while it holds (reference 12);
/// [Behaviour#taken] holds them all unless told otherwise.
public enum OpenPoint {
    /// The name of an endpoint is unique in its project, whatever the direction; else names may repeat.
    UNIQUE_NAMES,
    /// The `name` filter of a list finds the whole name; else every name that has it in it.
    EXACT_NAME_FILTER,
    /// A list of endpoints without a direction is refused with DNS.1503; else it has both directions. A wrong
    /// word is refused either way.
    DIRECTION_REQUIRED,
    /// Deleting an endpoint that has rules is refused with DNS.0608; else its rules go with it.
    RULES_FORBID_DELETE,
    /// Unbinding below two addresses is refused with DNS.1514; else the last one stays.
    TWO_ADDRESSES_STAY,
    /// A bind or an unbind makes the endpoint PENDING_UPDATE and back ACTIVE; else it stays as it was.
    BIND_SHOWS_PENDING_UPDATE,
    /// More binds and unbinds are taken while it is PENDING_UPDATE; else they are refused with DNS.0021.
    BINDS_MEANWHILE,
    /// A deleted rule is shown with the state DELETED for ever; else it is not there any more.
    DELETED_RULES_READABLE,
    /// A rule on an inbound endpoint is accepted; else it is refused with DNS.1503.
    RULES_ON_INBOUND,
    /// `limit=0` is an empty page; else it is as no limit.
    EMPTY_PAGE_AT_LIMIT_ZERO,
    /// What is pending may be deleted, and a second delete changes nothing; else that is refused with DNS.0021.
    DELETES_WHILE_PENDING,
    /// What is being made or updated may be renamed; else that is refused with DNS.0021. What is being deleted
    /// may not, either way.
    RENAMES_WHILE_PENDING,
    /// A request names a subnet by its network id, and its neutron subnet id is DNS.1502; else either counts.
    NEUTRON_SUBNETS_REFUSED
}
