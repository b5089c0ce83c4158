package org.resolverdesk.config.profile;

/// A region of a cloud (reference 7.1), its name empty where none is known; `dnsListed` is false where the vendor's
/// SDK lists no DNS host for it, which doesn't prove that there is none.
public record CloudRegion(String id, String name, boolean dnsListed) {}
