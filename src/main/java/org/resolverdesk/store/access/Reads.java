package org.resolverdesk.store.access;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.Retry;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Quota;
import org.resolverdesk.model.ResolverRule;
import org.resolverdesk.model.RuleFilter;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.store.access.Finding.Mark;
import org.resolverdesk.store.access.Finding.Reason;
import org.resolverdesk.store.access.Finding.Subject;

/// Which of the IAM actions (reference 3.5) one may use, as far as reads that change nothing can tell. Those that
/// create, change and delete can't be told so. Blocks.
final class Reads {
    private final Apis.Opened services;
    private final Consumer<Finding> found;

    Reads(Apis.Opened services, Consumer<Finding> found) {
        this.services = services;
        this.found = found;
    }

    void ofDns(Answer<Page<Endpoint>> endpoints) {
        tell(Subject.LIST_ENDPOINTS, "dns:endpoint:list", endpoints, page -> Integer.toString(total(page)));
        Endpoint one = endpoints instanceof Answer.Ok<Page<Endpoint>> ok
                ? first(ok.value().items())
                : null;
        if (one == null) {
            nothing(Subject.SHOW_ENDPOINT, "dns:endpoint:get", endpoints);
            nothing(Subject.LIST_ADDRESSES, "dns:endpoint:listIpaddresses", endpoints);
        } else {
            tell(Subject.SHOW_ENDPOINT, "dns:endpoint:get", services.dns().showEndpoint(one.id()), _ -> "");
            tell(
                    Subject.LIST_ADDRESSES,
                    "dns:endpoint:listIpaddresses",
                    services.dns().listIps(one.id()),
                    list -> Integer.toString(list.size()));
        }
        Answer<Page<ResolverRule>> rules = services.rules().listRules(RuleFilter.ALL, 1, 0);
        tell(Subject.LIST_RULES, "dns:resolverRule:list", rules, page -> Integer.toString(total(page)));
        ResolverRule rule = rules instanceof Answer.Ok<Page<ResolverRule>> ok
                ? first(ok.value().items())
                : null;
        if (rule == null) {
            nothing(Subject.SHOW_RULE, "dns:resolverRule:get", rules);
        } else {
            tell(Subject.SHOW_RULE, "dns:resolverRule:get", services.rules().showRule(rule.id()), _ -> "");
        }
        tell(
                Subject.LIST_VPCS_WITH_ENDPOINTS,
                "dns:endpoint:listVpcs",
                services.rules().listEndpointVpcs(1, 0, null),
                page -> Integer.toString(total(page)));
    }

    void ofVpc() {
        Answer<List<Subnet>> subnets = services.vpc().listSubnets();
        tell(Subject.LIST_SUBNETS, "vpc:subnets:get", subnets, list -> Integer.toString(list.size()));
        tell(Subject.LIST_VPCS, "vpc:vpcs:get", services.vpc().listVpcs(), list -> Integer.toString(list.size()));
        Subnet one = subnets instanceof Answer.Ok<List<Subnet>> ok ? first(ok.value()) : null;
        if (one == null) {
            nothing(Subject.SHOW_NETWORK, "vpc:networks:get", subnets);
            nothing(Subject.LIST_PORTS, "vpc:ports:list", subnets);
        } else {
            network(one.id());
            tell(
                    Subject.LIST_PORTS,
                    "vpc:ports:list",
                    services.vpc().listPrivateIps(one.id()),
                    list -> Integer.toString(list.size()));
        }
    }

    /// A create needs to see the network (3.5); how full it is is the read of it that every client has, but not every
    /// cloud (4.5).
    private void network(String id) {
        String action = "vpc:networks:get";
        Answer<IpAvailability> answer = services.vpc().ipAvailability(id);
        if (answer instanceof Answer.Failed<IpAvailability>(ApiFailure.Refused refused)
                && refused.httpStatus() == 404) {
            found.accept(
                    new Finding(Subject.SHOW_NETWORK, Mark.NOT_TOLD, Reason.NO_SUCH_CALL, List.of(action), refused));
        } else {
            tell(Subject.SHOW_NETWORK, action, answer, _ -> "");
        }
    }

    void ofQuota(String domainId) {
        if (domainId.isEmpty()) {
            found.accept(
                    new Finding(Subject.QUOTA, Mark.NOT_TOLD, Reason.WAITS_FOR, List.of(Subject.SIGN_IN.name()), null));
            return;
        }
        Answer<List<Quota>> quotas = services.dns().quotas(domainId);
        if (!(quotas instanceof Answer.Ok<List<Quota>> ok)) {
            tell(Subject.QUOTA, "dns:quota:list", quotas, _ -> "");
            return;
        }
        List<Quota> ours = Stream.of("inbound_endpoint", "outbound_endpoint", "resolver_rule")
                .map(key -> ok.value().stream()
                        .filter(quota -> quota.key().equals(key))
                        .findFirst()
                        .orElse(new Quota(key, 0, 0)))
                .toList();
        boolean full = ours.stream().anyMatch(quota -> quota.limit() > 0 && quota.used() >= quota.limit());
        List<String> facts = ours.stream()
                .flatMap(quota -> Stream.of(quota.used(), quota.limit()))
                .map(String::valueOf)
                .toList();
        found.accept(new Finding(
                Subject.QUOTA, full ? Mark.WRONG : Mark.OK, full ? Reason.QUOTA_FULL : Reason.QUOTA_LEFT, facts, null));
    }

    private interface Counted<T> {
        String count(T value);
    }

    private <T> void tell(Subject subject, String action, Answer<T> answer, Counted<T> counted) {
        found.accept(
                switch (answer) {
                    case Answer.Ok<T> ok ->
                        new Finding(subject, Mark.OK, Reason.ALLOWED, List.of(action, counted.count(ok.value())), null);
                    case Answer.Failed<T>(ApiFailure failure)
                    when forbids(failure) ->
                        new Finding(subject, Mark.WRONG, Reason.NOT_ALLOWED, List.of(action), failure);
                    case Answer.Failed<T>(ApiFailure failure) ->
                        new Finding(subject, Mark.WRONG, Reason.FAILED, List.of(action), failure);
                });
    }

    /// There is no item to try it on, or nobody could say.
    private void nothing(Subject subject, String action, Answer<?> list) {
        boolean empty = list instanceof Answer.Ok<?>;
        Subject before = subject == Subject.LIST_PORTS || subject == Subject.SHOW_NETWORK
                ? Subject.LIST_SUBNETS
                : subject == Subject.SHOW_RULE ? Subject.LIST_RULES : Subject.LIST_ENDPOINTS;
        found.accept(new Finding(
                subject,
                Mark.NOT_TOLD,
                empty ? Reason.NOTHING_TO_TRY : Reason.WAITS_FOR,
                List.of(empty ? action : before.name()),
                null));
    }

    private static boolean forbids(ApiFailure failure) {
        return failure instanceof ApiFailure.Refused refused
                && refused.httpStatus() == 403
                && !Retry.throttled(failure);
    }

    private static int total(Page<?> page) {
        Integer total = page.totalCount();
        return total == null ? page.items().size() : total;
    }

    private static <T> @Nullable T first(List<T> items) {
        return items.isEmpty() ? null : items.getFirst();
    }

    /// One endpoint of either direction, inbound first.
    static Answer<Page<Endpoint>> endpoints(Apis.Opened services) {
        Answer<Page<Endpoint>> inbound = services.dns().listEndpoints(Direction.INBOUND, 1, 0, null, null);
        boolean none = inbound instanceof Answer.Ok<Page<Endpoint>> ok
                && ok.value().items().isEmpty();
        return none ? services.dns().listEndpoints(Direction.OUTBOUND, 1, 0, null, null) : inbound;
    }
}
