package org.resolverdesk.sim.call;

import java.util.ArrayList;
import java.util.List;

/// What a call needs to be allowed, and what that depends on in turn (reference 3.5). The VPC service's own
/// calls need what those dependencies are called; the reference has no table of them. `word` is as policies
/// write it.
public record Action(String word, List<String> dependencies) {
    public static final Action CREATE_ENDPOINT =
            of("dns:endpoint:create", "vpc:subnets:get", "vpc:networks:get", "vpc:ports:list", "dns:quota:list");
    public static final Action LIST_ENDPOINTS = of("dns:endpoint:list");
    public static final Action GET_ENDPOINT = of("dns:endpoint:get");
    public static final Action UPDATE_ENDPOINT = of("dns:endpoint:update");
    public static final Action DELETE_ENDPOINT = of("dns:endpoint:delete", "vpc:ports:list", "vpc:ports:delete");
    public static final Action BIND =
            of("dns:endpoint:createIpaddress", "vpc:subnets:get", "vpc:networks:get", "vpc:ports:list");
    public static final Action LIST_ADDRESSES = of("dns:endpoint:listIpaddresses");
    public static final Action UNBIND = of("dns:endpoint:deleteIpaddress", "dns:endpoint:createIpaddress");
    public static final Action LIST_ENDPOINT_VPCS = of("dns:endpoint:listVpcs");
    public static final Action CREATE_RULE = of("dns:resolverRule:create");
    public static final Action LIST_RULES = of("dns:resolverRule:list");
    public static final Action GET_RULE = of("dns:resolverRule:get");
    public static final Action UPDATE_RULE = of("dns:resolverRule:update");
    public static final Action DELETE_RULE = of("dns:resolverRule:delete");
    public static final Action ASSOCIATE = of("dns:resolverRule:associaterouter", "vpc:vpcs:get");
    public static final Action DISASSOCIATE = of("dns:resolverRule:disassociaterouter");
    public static final Action LIST_QUOTAS = of("dns:quota:list");
    public static final Action READ_VPCS = of("vpc:vpcs:get");
    public static final Action READ_SUBNETS = of("vpc:subnets:get");
    public static final Action READ_NETWORKS = of("vpc:networks:get");
    public static final Action LIST_PORTS = of("vpc:ports:list");
    public static final Action CREATE_PORTS = of("vpc:ports:create");

    public Action {
        dependencies = List.copyOf(dependencies);
    }

    private static Action of(String word, String... dependencies) {
        return new Action(word, List.of(dependencies));
    }

    /// Itself and what it depends on. What the service says where only a dependency is missing isn't
    /// documented: here it is refused as the action itself would be, naming the dependency.
    public List<String> needs() {
        List<String> all = new ArrayList<>(List.of(word));
        all.addAll(dependencies);
        return all;
    }
}
