package org.resolverdesk.spec;

/// The numbers of the specification (creating-an-endpoint, table 2), as a value: an account with a raised quota
/// has others.
public record Limits(int nameMin, int nameMax, int ipsMin, int ipsMax) {
    public static final Limits DEFAULT = new Limits(1, 64, 2, 6);
}
