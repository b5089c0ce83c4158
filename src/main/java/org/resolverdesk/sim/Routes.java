package org.resolverdesk.sim;

import static org.resolverdesk.sim.call.Route.Access.ACCOUNT;
import static org.resolverdesk.sim.call.Route.Access.DNS;
import static org.resolverdesk.sim.call.Route.Access.OPEN;
import static org.resolverdesk.sim.call.Route.Access.VPC;

import java.util.List;
import java.util.Optional;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Route;
import org.resolverdesk.sim.endpoint.AddressHandlers;
import org.resolverdesk.sim.endpoint.EndpointHandlers;
import org.resolverdesk.sim.endpoint.EndpointVpcHandlers;
import org.resolverdesk.sim.iam.CredentialHandlers;
import org.resolverdesk.sim.iam.IamHandlers;
import org.resolverdesk.sim.iam.IdentityHandlers;
import org.resolverdesk.sim.rule.RouterHandlers;
import org.resolverdesk.sim.rule.RuleHandlers;
import org.resolverdesk.sim.rule.RuleListHandler;
import org.resolverdesk.sim.vpc.VpcHandlers;

/// Everything that the simulator answers. One table for all three services: their base URLs are the same.
final class Routes {
    private static final String ENDPOINTS = "/v2.1/endpoints";
    private static final String ENDPOINT = ENDPOINTS + "/{endpoint_id}";
    private static final String ADDRESSES = ENDPOINT + "/ipaddresses";
    private static final String RULES = "/v2.1/resolverrules";
    private static final String RULE = RULES + "/{resolverrule_id}";
    private static final String SUBNETS = "/v1/{project_id}/subnets";
    private static final String TOKENS = "/v3/auth/tokens";

    /// A route that fits, with the values of its variables.
    record Match(Route route, List<String> variables) {}

    private final List<Route> all;

    Routes(IamHandlers iam, CredentialHandlers credentials, String baseUrl) {
        VersionHandler versions = new VersionHandler(baseUrl);
        IdentityHandlers identity = new IdentityHandlers(baseUrl);
        all = List.of(
                Route.of("GET", "/", OPEN, versions::list),
                Route.of("POST", ENDPOINTS, DNS, EndpointHandlers::create),
                Route.of("GET", ENDPOINTS, DNS, EndpointHandlers::list),
                Route.of("GET", ENDPOINT, DNS, EndpointHandlers::show),
                Route.of("PUT", ENDPOINT, DNS, EndpointHandlers::rename),
                Route.of("DELETE", ENDPOINT, DNS, EndpointHandlers::delete),
                Route.of("POST", ADDRESSES, DNS, AddressHandlers::bind),
                Route.of("GET", ADDRESSES, DNS, AddressHandlers::list),
                Route.of("DELETE", ADDRESSES + "/{ipaddress_id}", DNS, AddressHandlers::unbind),
                Route.of("GET", "/v2.1/vpcs", DNS, EndpointVpcHandlers::list),
                Route.of("POST", RULES, DNS, RuleHandlers::create),
                Route.of("GET", RULES, DNS, new RuleListHandler(baseUrl)::list),
                Route.of("GET", RULE, DNS, RuleHandlers::show),
                Route.of("PUT", RULE, DNS, RuleHandlers::update),
                Route.of("DELETE", RULE, DNS, RuleHandlers::delete),
                Route.of("POST", RULE + "/associaterouter", DNS, RouterHandlers::associate),
                Route.of("POST", RULE + "/disassociaterouter", DNS, RouterHandlers::disassociate),
                Route.of("GET", "/v2/quotamg/dns/quotas", ACCOUNT, QuotaHandlers::list),
                Route.of("GET", SUBNETS, VPC, VpcHandlers::subnets),
                Route.of("GET", SUBNETS + "/{subnet_id}", VPC, VpcHandlers::subnet),
                Route.of("GET", SUBNETS + "/{subnet_id}/privateips", VPC, VpcHandlers::privateIps),
                Route.of("GET", "/v1/{project_id}/vpcs", VPC, VpcHandlers::vpcs),
                Route.of("GET", "/v2.0/network-ip-availabilities/{network_id}", VPC, VpcHandlers::availability),
                Route.of("POST", TOKENS, OPEN, iam::create),
                Route.of("GET", TOKENS, ACCOUNT, iam::show),
                Route.of("HEAD", TOKENS, ACCOUNT, iam::show),
                Route.of("GET", "/v3/projects", ACCOUNT, identity::projects),
                Route.of("GET", "/v3/auth/projects", ACCOUNT, identity::ownProjects),
                Route.of("GET", "/v3/auth/domains", ACCOUNT, identity::ownDomains),
                Route.of("GET", "/v3/regions", ACCOUNT, identity::regions),
                Route.of("GET", "/v3/regions/{region_id}", ACCOUNT, identity::region),
                Route.of("POST", "/v3.0/OS-CREDENTIAL/securitytokens", OPEN, credentials::create));
    }

    /// A path that isn't there and a method that it doesn't have are the same to the gateway (reference 6.3).
    Match find(String method, String rawPath) {
        List<String> path = Route.segments(rawPath);
        for (Route route : all) {
            Optional<List<String>> variables = route.match(method, path);
            if (variables.isPresent()) {
                return new Match(route, variables.get());
            }
        }
        throw new Refusal(Reason.NO_API);
    }
}
