package org.resolverdesk.store.submit;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.api.RuleApi;
import org.resolverdesk.journal.JournalProblem;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.model.ResolverRule;

/// Which call does which deed. Blocks, as the calls do.
public final class Calls {
    /// What a call brought back: the answer, the id that it is about, the call itself; or why it was never
    /// made.
    public record Brought(
            Answer<?> answer,
            String id,
            @Nullable Exchange call,
            @Nullable JournalProblem unwritten) {}

    private final DnsApi dns;
    private final RuleApi rules;
    private final Supplier<@Nullable Exchange> lastCall;

    /// `lastCall` tells the last call that this thread made, once.
    public Calls(DnsApi dns, RuleApi rules, Supplier<@Nullable Exchange> lastCall) {
        this.dns = dns;
        this.rules = rules;
        this.lastCall = lastCall;
    }

    Brought make(Deed deed) {
        Exchange _ = lastCall.get();
        return switch (deed) {
            case Deed.Create _ -> brought(new Answer.Failed<>(new ApiFailure.NotSent("a create has its own way")), "");
            case Deed.Delete(String id, String _) -> endpoint(dns.deleteEndpoint(id), id);
            case Deed.Rename(String id, String _, String to) -> endpoint(dns.renameEndpoint(id, to), id);
            case Deed.Bind(String id, String _, var ip) -> endpoint(dns.bindIp(id, ip), id);
            case Deed.Unbind(String id, String _, String ipId, String _) -> endpoint(dns.unbindIp(id, ipId), id);
            case Deed.MakeRule(var asked) -> rule(rules.createRule(asked), "");
            case Deed.ChangeRule(String id, String _, var change) -> rule(rules.updateRule(id, change), id);
            case Deed.DeleteRule(String id, String _) -> rule(rules.deleteRule(id), id);
            case Deed.Associate(String id, String _, String vpc) -> brought(rules.associate(id, vpc), id);
            case Deed.Disassociate(String id, String _, String vpc) -> brought(rules.disassociate(id, vpc), id);
        };
    }

    private Brought endpoint(Answer<Endpoint> answer, String id) {
        return brought(answer, id(answer, Endpoint::id, id));
    }

    /// A rule that was made has an id, or the answer can't be read.
    private Brought rule(Answer<ResolverRule> answer, String id) {
        String told = id(answer, ResolverRule::id, id);
        return answer instanceof Answer.Ok<ResolverRule> ok && told.isEmpty()
                ? brought(
                        new Answer.Failed<ResolverRule>(
                                new ApiFailure.Unreadable(202, "the answer names no rule", ok.requestId())),
                        "")
                : brought(answer, told);
    }

    private static <T> String id(Answer<T> answer, Function<T, String> id, String otherwise) {
        return answer instanceof Answer.Ok<T> ok && !id.apply(ok.value()).isEmpty() ? id.apply(ok.value()) : otherwise;
    }

    private Brought brought(Answer<?> answer, String id) {
        return new Brought(answer, id, lastCall.get(), null);
    }
}
