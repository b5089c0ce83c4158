package org.resolverdesk.model;

import java.net.URI;
import java.util.List;

/// Where to talk to, as whom, and how carefully. `id` is made once and never changes: what is kept of a profile
/// elsewhere names it by this. `regions` are those that the DNS host serves, the first the profile's own. Holds
/// no secret.
public record Profile(
        String id,
        String name,
        Hosts hosts,
        List<String> regions,
        Tenant tenant,
        SignIn signIn,
        Network network,
        Care care) {

    /// How careful to be: `readOnly` lets no call leave that changes something.
    public record Care(Guard guard, boolean readOnly, Tint tint) {
        public static final Care REHEARSAL = new Care(Guard.REHEARSAL, false, Tint.TEAL);

        public boolean isRehearsal() {
            return guard == Guard.REHEARSAL;
        }
    }

    public Profile {
        regions = List.copyOf(regions);
    }

    /// A service on this computer that is asked with a token: nothing there is worth a guard.
    public Profile(String name, URI dns, URI vpc, URI iam, List<String> regions, String projectId, String domainId) {
        this(
                name,
                name,
                new Hosts("", dns, vpc, iam),
                regions,
                new Tenant(domainId, "", projectId, ""),
                new SignIn.Token(),
                Network.DIRECT,
                Care.REHEARSAL);
    }

    /// The same place as another one of the list of profiles.
    public Profile named(String otherId, String otherName) {
        return new Profile(otherId, otherName, hosts, regions, tenant, signIn, network, care);
    }

    public Profile withTenant(Tenant other) {
        return new Profile(id, name, hosts, regions, other, signIn, network, care);
    }

    public Profile withNetwork(Network other) {
        return new Profile(id, name, hosts, regions, tenant, signIn, other, care);
    }

    public URI dns() {
        return hosts.dns();
    }

    public URI vpc() {
        return hosts.vpc();
    }

    public URI iam() {
        return hosts.iam();
    }

    public String region() {
        return regions.getFirst();
    }

    public String projectId() {
        return tenant.projectId();
    }

    public String domainId() {
        return tenant.domainId();
    }
}
