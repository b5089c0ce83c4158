package org.resolverdesk.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.RuleApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.EndpointVpc;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.ResolverRule;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleFilter;
import org.resolverdesk.model.RuleRouter;

/// A service of resolver rules in a map, that writes down what it is asked and answers every change as it is
/// told.
public final class FakeRules implements RuleApi {
    static final ApiFailure NOT_THERE = new ApiFailure.Refused(404, "DNS.1512", "Rule not exist.", "r-1");

    final Map<String, ResolverRule> rules = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();
    Supplier<@Nullable ApiFailure> changeFails = () -> FakeDns.NO_ANSWER;
    Supplier<@Nullable ApiFailure> readFails = () -> null;
    Function<String, @Nullable ApiFailure> showFails = _ -> null;

    @Override
    public Answer<ResolverRule> createRule(CreateRule request) {
        return changed("create " + request.name(), "r-new");
    }

    @Override
    public Answer<Page<ResolverRule>> listRules(RuleFilter filter, int limit, int offset) {
        calls.add("list " + filter.name());
        ApiFailure why = readFails.get();
        return why != null
                ? FakeDns.failed(why)
                : ok(new Page<>(
                        rules.values().stream()
                                .filter(rule ->
                                        filter.name() == null || filter.name().equals(rule.name()))
                                .toList(),
                        null));
    }

    @Override
    public Answer<ResolverRule> showRule(String id) {
        calls.add("show " + id);
        ApiFailure shown = showFails.apply(id);
        ApiFailure why = shown == null ? readFails.get() : shown;
        ResolverRule rule = rules.get(id);
        return why != null ? FakeDns.failed(why) : rule == null ? FakeDns.failed(NOT_THERE) : ok(rule);
    }

    @Override
    public Answer<ResolverRule> updateRule(String id, RuleChange change) {
        return changed("update " + id, id);
    }

    @Override
    public Answer<ResolverRule> deleteRule(String id) {
        return changed("delete " + id, id);
    }

    @Override
    public Answer<RuleRouter> associate(String ruleId, String vpcId) {
        calls.add("associate " + ruleId + " " + vpcId);
        return FakeDns.failed(FakeDns.NO_ANSWER);
    }

    @Override
    public Answer<RuleRouter> disassociate(String ruleId, String vpcId) {
        calls.add("disassociate " + ruleId + " " + vpcId);
        return FakeDns.failed(FakeDns.NO_ANSWER);
    }

    @Override
    public Answer<Page<EndpointVpc>> listEndpointVpcs(int limit, int offset, @Nullable String vpcId) {
        throw new UnsupportedOperationException("vpcs");
    }

    private Answer<ResolverRule> changed(String call, String id) {
        calls.add(call);
        ApiFailure why = changeFails.get();
        ResolverRule rule = rules.get(id);
        return why != null ? FakeDns.failed(why) : rule == null ? FakeDns.failed(NOT_THERE) : ok(rule);
    }

    private static <T> Answer<T> ok(T value) {
        return new Answer.Ok<>(value, Duration.ofMillis(1), null, "r-0");
    }
}
