package org.resolverdesk.api;

import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.EndpointVpc;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.ResolverRule;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleFilter;
import org.resolverdesk.model.RuleRouter;

/// The DNS service's calls about resolver rules (reference 2), and the VPCs that have endpoints (1.11). Blocking,
/// like [DnsApi], and with its laws: what writes leaves this computer at most once, whatever happens.
public interface RuleApi {

    /// `POST /v2.1/resolverrules` (2.2).
    Answer<ResolverRule> createRule(CreateRule request);

    /// `GET /v2.1/resolverrules` (2.2): one page; `limit` 1 to 500, `offset` from 0. Without the targets.
    Answer<Page<ResolverRule>> listRules(RuleFilter filter, int limit, int offset);

    /// `GET /v2.1/resolverrules/{id}` (2.2), with targets and routers. Of a deleted rule either refused with 404
    /// or shown as DELETED (2.6).
    Answer<ResolverRule> showRule(String id);

    /// `PUT /v2.1/resolverrules/{id}` (2.2).
    Answer<ResolverRule> updateRule(String id, RuleChange change);

    /// `DELETE /v2.1/resolverrules/{id}` (2.2). Should the service answer without a body, then only the id and
    /// the state are known and all texts are empty.
    Answer<ResolverRule> deleteRule(String id);

    /// `POST …/{id}/associaterouter` (2.2): the association as it begins.
    Answer<RuleRouter> associate(String ruleId, String vpcId);

    /// `POST …/{id}/disassociaterouter` (2.2): the association as it ends.
    Answer<RuleRouter> disassociate(String ruleId, String vpcId);

    /// `GET /v2.1/vpcs` (1.11): one page; `vpcId` narrows it when given.
    Answer<Page<EndpointVpc>> listEndpointVpcs(int limit, int offset, @Nullable String vpcId);
}
