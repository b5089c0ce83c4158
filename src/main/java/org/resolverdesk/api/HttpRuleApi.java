package org.resolverdesk.api;

import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.body.RuleJson;
import org.resolverdesk.api.http.Ask;
import org.resolverdesk.api.http.Transport;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.EndpointVpc;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.ResolverRule;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleFilter;
import org.resolverdesk.model.RuleRouter;

/// The DNS service's rules over HTTP.
public final class HttpRuleApi implements RuleApi {
    private static final String VERSION = "v2.1";
    private static final String RULES = "resolverrules";

    private final Transport transport;

    public HttpRuleApi(Transport transport) {
        this.transport = transport;
    }

    @Override
    public Answer<ResolverRule> createRule(CreateRule request) {
        return transport.send(Ask.post(RuleJson.create(request), VERSION, RULES), RuleJson.RULE);
    }

    @Override
    public Answer<Page<ResolverRule>> listRules(RuleFilter filter, int limit, int offset) {
        Ask ask = Ask.get(VERSION, RULES)
                .with("limit", limit)
                .with("offset", offset)
                .with("domain_name", filter.domainName())
                .with("name", filter.name())
                .with("endpoint_id", filter.endpointId());
        return transport.send(ask, RuleJson.RULES);
    }

    @Override
    public Answer<ResolverRule> showRule(String id) {
        return transport.send(Ask.get(VERSION, RULES, id), RuleJson.RULE);
    }

    @Override
    public Answer<ResolverRule> updateRule(String id, RuleChange change) {
        return transport.send(Ask.put(RuleJson.update(change), VERSION, RULES, id), RuleJson.RULE);
    }

    @Override
    public Answer<ResolverRule> deleteRule(String id) {
        return transport.send(Ask.delete(VERSION, RULES, id), RuleJson.deleted(id));
    }

    @Override
    public Answer<RuleRouter> associate(String ruleId, String vpcId) {
        return transport.send(
                Ask.post(RuleJson.router(vpcId), VERSION, RULES, ruleId, "associaterouter"), RuleJson.ROUTER);
    }

    @Override
    public Answer<RuleRouter> disassociate(String ruleId, String vpcId) {
        return transport.send(
                Ask.post(RuleJson.router(vpcId), VERSION, RULES, ruleId, "disassociaterouter"), RuleJson.ROUTER);
    }

    @Override
    public Answer<Page<EndpointVpc>> listEndpointVpcs(int limit, int offset, @Nullable String vpcId) {
        Ask ask = Ask.get(VERSION, "vpcs")
                .with("limit", limit)
                .with("offset", offset)
                .with("vpc_id", vpcId);
        return transport.send(ask, RuleJson.VPCS);
    }
}
