package org.resolverdesk.sim;

import static org.resolverdesk.sim.call.Route.Access.ACCOUNT;
import static org.resolverdesk.sim.call.Route.Access.DNS;
import static org.resolverdesk.sim.call.Route.Access.OPEN;
import static org.resolverdesk.sim.call.Route.Access.VPC;

import java.util.List;
import java.util.Optional;
import org.resolverdesk.sim.call.Action;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Route;
import org.resolverdesk.sim.endpoint.AddressHandlers;
import org.resolverdesk.sim.endpoint.EndpointHandlers;
import org.resolverdesk.sim.endpoint.EndpointVpcHandlers;
import org.resolverdesk.sim.iam.AccessKeys;
import org.resolverdesk.sim.iam.CredentialHandlers;
import org.resolverdesk.sim.iam.IamHandlers;
import org.resolverdesk.sim.iam.IdentityHandlers;
import org.resolverdesk.sim.iam.PasswordHandler;
import org.resolverdesk.sim.iam.Tokens;
import org.resolverdesk.sim.iam.Users;
import org.resolverdesk.sim.rule.RouterHandlers;
import org.resolverdesk.sim.rule.RuleHandlers;
import org.resolverdesk.sim.rule.RuleListHandler;
import org.resolverdesk.sim.vpc.PrivateIpHandlers;
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

    Routes(Tokens tokens, Users users, AccessKeys keys, String baseUrl) {
        IamHandlers iam = new IamHandlers(tokens, users, baseUrl);
        CredentialHandlers credentials = new CredentialHandlers(tokens, keys);
        PasswordHandler passwords = new PasswordHandler(users);
        VersionHandler versions = new VersionHandler(baseUrl);
        IdentityHandlers identity = new IdentityHandlers(baseUrl);
        all = List.of(
                Route.of("GET", "/", OPEN, versions::list),
                Route.of("GET", "/v2", OPEN, versions::show),
                Route.of("POST", ENDPOINTS, DNS, EndpointHandlers::create).needs(Action.CREATE_ENDPOINT),
                Route.of("GET", ENDPOINTS, DNS, EndpointHandlers::list).needs(Action.LIST_ENDPOINTS),
                Route.of("GET", ENDPOINT, DNS, EndpointHandlers::show).needs(Action.GET_ENDPOINT),
                Route.of("PUT", ENDPOINT, DNS, EndpointHandlers::rename).needs(Action.UPDATE_ENDPOINT),
                Route.of("DELETE", ENDPOINT, DNS, EndpointHandlers::delete).needs(Action.DELETE_ENDPOINT),
                Route.of("POST", ADDRESSES, DNS, AddressHandlers::bind).needs(Action.BIND),
                Route.of("GET", ADDRESSES, DNS, AddressHandlers::list).needs(Action.LIST_ADDRESSES),
                Route.of("DELETE", ADDRESSES + "/{ipaddress_id}", DNS, AddressHandlers::unbind)
                        .needs(Action.UNBIND),
                Route.of("GET", "/v2.1/vpcs", DNS, EndpointVpcHandlers::list).needs(Action.LIST_ENDPOINT_VPCS),
                Route.of("POST", RULES, DNS, RuleHandlers::create).needs(Action.CREATE_RULE),
                Route.of("GET", RULES, DNS, new RuleListHandler(baseUrl)::list).needs(Action.LIST_RULES),
                Route.of("GET", RULE, DNS, RuleHandlers::show).needs(Action.GET_RULE),
                Route.of("PUT", RULE, DNS, RuleHandlers::update).needs(Action.UPDATE_RULE),
                Route.of("DELETE", RULE, DNS, RuleHandlers::delete).needs(Action.DELETE_RULE),
                Route.of("POST", RULE + "/associaterouter", DNS, RouterHandlers::associate)
                        .needs(Action.ASSOCIATE),
                Route.of("POST", RULE + "/disassociaterouter", DNS, RouterHandlers::disassociate)
                        .needs(Action.DISASSOCIATE),
                Route.of("GET", "/v2/quotamg/dns/quotas", ACCOUNT, QuotaHandlers::list)
                        .needs(Action.LIST_QUOTAS),
                Route.of("GET", SUBNETS, VPC, VpcHandlers::subnets).needs(Action.READ_SUBNETS),
                Route.of("GET", SUBNETS + "/{subnet_id}", VPC, VpcHandlers::subnet)
                        .needs(Action.READ_SUBNETS),
                Route.of("GET", SUBNETS + "/{subnet_id}/privateips", VPC, VpcHandlers::privateIps)
                        .needs(Action.LIST_PORTS),
                Route.of("GET", "/v1/{project_id}/vpcs", VPC, VpcHandlers::vpcs).needs(Action.READ_VPCS),
                Route.of("POST", "/v1/{project_id}/privateips", VPC, PrivateIpHandlers::reserve)
                        .needs(Action.CREATE_PORTS),
                Route.of("GET", "/v3/{project_id}/vpc/vpcs", VPC, VpcHandlers::newerVpcs)
                        .needs(Action.READ_VPCS),
                Route.of("GET", "/v2.0/network-ip-availabilities/{network_id}", VPC, VpcHandlers::availability)
                        .needs(Action.READ_NETWORKS),
                Route.of("POST", TOKENS, OPEN, iam::create),
                Route.of("GET", TOKENS, ACCOUNT, iam::show),
                Route.of("HEAD", TOKENS, ACCOUNT, iam::show),
                Route.of("POST", "/v3/users/{user_id}/password", ACCOUNT, passwords::change),
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
