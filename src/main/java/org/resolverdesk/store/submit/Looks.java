package org.resolverdesk.store.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.api.RuleApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.ResolverRule;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleFilter;
import org.resolverdesk.model.RuleRouter;
import org.resolverdesk.model.RuleTarget;
import org.resolverdesk.model.Status;
import org.resolverdesk.spec.ServiceCode;
import org.resolverdesk.store.pace.Paging;

/// How each change to what exists is looked for when its outcome is unknown, and whether doing it twice does
/// harm.
///
/// | deed | twice | it was done when |
/// |---|---|---|
/// | delete | harmless: an id is never used again | its id is unknown, or PENDING_DELETE |
/// | rename | harmless: the same name again | it has the new name; a third name is somebody else's doing |
/// | bind | makes two, where the service picks | an address is there that wasn't before, the one asked for if one was |
/// | unbind | harmless: by the binding's id | that binding is unknown, or PENDING_DELETE |
/// | make a rule | may make two | a rule is there that wasn't before, of that name, domain, endpoint and targets |
/// | change a rule | harmless: whole values | it has that name and those targets |
/// | delete a rule | harmless: an id is never used again | its id is unknown, DELETED or PENDING_DELETE |
/// | associate | refused, or nothing happens | that VPC is among the rule's |
/// | disassociate | refused, or nothing happens | it isn't, or is PENDING_DELETE |
///
/// Blocks, as the calls do; what a look says depends on the answers alone.
public final class Looks {
    private static final Duration SETTLING = Duration.ofSeconds(45);
    private static final Duration SHOWN_LATE = Duration.ofMinutes(2);

    private final DnsApi dns;
    private final RuleApi rules;
    private final Listed listed;

    public Looks(DnsApi dns, RuleApi rules) {
        this.dns = dns;
        this.rules = rules;
        this.listed = new Listed(dns, rules);
    }

    /// So long after its outcome became unknown 'not done' isn't believed yet; nothing where doing it twice
    /// does no harm.
    public static Duration settling(Deed deed) {
        return deed instanceof Deed.Bind || deed instanceof Deed.MakeRule ? SETTLING : Duration.ZERO;
    }

    /// Whether it needn't be looked for any more where a look says 'not done': doing it again does no harm, and
    /// a service shows the old state for so long at most (reference 1.7).
    static boolean over(Deed deed, Instant since, Instant now) {
        return settling(deed).isZero() && !now.isBefore(since.plus(SHOWN_LATE));
    }

    /// What is there now that a deed could be taken for, to be written down before it is sent: null where it
    /// can't be asked.
    public @Nullable Set<String> before(Deed deed) {
        return switch (deed) {
            case Deed.Bind bind ->
                dns.listIps(bind.id()) instanceof Answer.Ok<List<EndpointIp>> ok
                        ? ok.value().stream().map(EndpointIp::id).collect(Collectors.toSet())
                        : null;
            case Deed.MakeRule make ->
                named(make.asked().name()) instanceof Answer.Ok<List<ResolverRule>> ok
                        ? ok.value().stream().map(ResolverRule::id).collect(Collectors.toSet())
                        : null;
            default -> Set.of();
        };
    }

    /// Looks whether it was done. `before` is what was there before it was sent.
    public Answer<Sight> look(Deed deed, Set<String> before) {
        return switch (deed) {
            case Deed.Create _ -> new Answer.Failed<>(new ApiFailure.NotSent("a create is looked for by its name"));
            case Deed.Delete delete ->
                endpoint(
                        delete.id(),
                        gone(delete.id()),
                        found -> deleting(found.status()) ? asAsked(found.id()) : new Sight.NotDone());
            case Deed.Rename rename ->
                endpoint(rename.id(), new Sight.Otherwise("it is gone"), found -> renamed(rename, found));
            case Deed.Bind bind ->
                addresses(bind.id(), new Sight.Otherwise("the endpoint is gone"), ips -> bound(bind.ip(), ips, before));
            case Deed.Unbind unbind -> addresses(unbind.id(), gone(unbind.ipId()), ips -> unbound(unbind.ipId(), ips));
            case Deed.MakeRule make -> made(make.asked(), before);
            case Deed.ChangeRule change ->
                rule(change.id(), new Sight.Otherwise("it is gone"), found -> changed(change.change(), found));
            case Deed.DeleteRule delete ->
                rule(
                        delete.id(),
                        gone(delete.id()),
                        found -> goes(found.status()) ? asAsked(found.id()) : new Sight.NotDone());
            case Deed.Associate associate ->
                rule(
                        associate.id(),
                        new Sight.Otherwise("the rule is gone"),
                        found -> associated(found, associate.vpcId(), true));
            case Deed.Disassociate disassociate ->
                rule(
                        disassociate.id(),
                        gone(disassociate.vpcId()),
                        found -> associated(found, disassociate.vpcId(), false));
        };
    }

    private Answer<Sight> endpoint(String id, Sight whenGone, Function<Endpoint, Sight> judge) {
        return orGone(dns.showEndpoint(id).map(judge), whenGone, () -> listed.endpoint(id));
    }

    private Answer<Sight> addresses(String id, Sight whenGone, Function<List<EndpointIp>, Sight> judge) {
        return orGone(dns.listIps(id).map(judge), whenGone, () -> listed.endpoint(id));
    }

    private Answer<Sight> rule(String id, Sight whenGone, Function<ResolverRule, Sight> judge) {
        return orGone(
                rules.showRule(id)
                        .map(found -> found.status().equals(ResolverRule.DELETED) ? whenGone : judge.apply(found)),
                whenGone,
                () -> listed.rule(id));
    }

    /// A 404 that may be anybody's is believed of what no listing has either.
    private static Answer<Sight> orGone(Answer<Sight> answer, Sight whenGone, Supplier<Answer<Boolean>> listed) {
        if (!(answer instanceof Answer.Failed<Sight>(ApiFailure why)) || !ServiceCode.mayBeGone(why)) {
            return answer;
        }
        return ServiceCode.gone(why)
                ? new Answer.Ok<>(whenGone, Duration.ZERO, null, null)
                : listed.get().map(there -> there ? new Sight.Unsure() : whenGone);
    }

    private static Sight renamed(Deed.Rename rename, Endpoint found) {
        return found.name().equals(rename.to())
                ? asAsked(found.id())
                : found.name().equals(rename.from())
                        ? new Sight.NotDone()
                        : new Sight.Otherwise("its name is '" + found.name() + "'");
    }

    private static Sight bound(NewIp asked, List<EndpointIp> ips, Set<String> before) {
        for (EndpointIp ip : ips) {
            boolean fits = asked.ip() == null
                    ? !before.contains(ip.id()) && !deleting(ip.status())
                    : asked.ip().equals(ip.ip());
            if (fits) {
                return asAsked(ip.id());
            }
        }
        boolean mayBe =
                ips.stream().anyMatch(ip -> !before.contains(ip.id()) && ip.ip().isEmpty());
        return mayBe ? new Sight.Unsure() : new Sight.NotDone();
    }

    private static Sight unbound(String ipId, List<EndpointIp> ips) {
        boolean there = ips.stream().anyMatch(ip -> ip.id().equals(ipId) && !deleting(ip.status()));
        return there ? new Sight.NotDone() : asAsked(ipId);
    }

    private Answer<List<ResolverRule>> named(String name) {
        return Listed.some(
                offset -> rules.listRules(new RuleFilter(null, name, null), Paging.PAGE, offset),
                rule -> rule.name().equals(name) && !goes(rule.status()),
                Integer.MAX_VALUE);
    }

    private Answer<Sight> made(CreateRule asked, Set<String> before) {
        return switch (named(asked.name())) {
            case Answer.Failed<List<ResolverRule>>(ApiFailure why) -> new Answer.Failed<>(why);
            case Answer.Ok<List<ResolverRule>> ok -> {
                Sight sight = ok.value().isEmpty()
                        ? new Sight.NotDone()
                        : new Sight.Otherwise(ok.value().getFirst().id());
                for (ResolverRule rule : ok.value()) {
                    if (!before.contains(rule.id()) && same(asked, rule)) {
                        // A list doesn't tell the targets.
                        switch (rules.showRule(rule.id())) {
                            case Answer.Ok<ResolverRule> shown -> {
                                if (targets(asked.targets())
                                        .equals(targets(shown.value().targets()))) {
                                    sight = asAsked(rule.id());
                                }
                            }
                            case Answer.Failed<ResolverRule> _ -> sight = new Sight.Unsure();
                        }
                    }
                }
                Sight said = sight;
                yield ok.map(_ -> said);
            }
        };
    }

    private static boolean same(CreateRule asked, ResolverRule rule) {
        return domain(rule.domainName()).equals(domain(asked.domainName()))
                && rule.endpointId().equals(asked.endpointId());
    }

    /// The service may put a dot at the end (reference 2.3).
    private static String domain(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static Sight changed(RuleChange change, ResolverRule found) {
        boolean name = change.name() == null || change.name().equals(found.name());
        boolean targets = change.targets() == null || targets(change.targets()).equals(targets(found.targets()));
        return name && targets ? asAsked(found.id()) : new Sight.NotDone();
    }

    private static Set<String> targets(@Nullable List<RuleTarget> targets) {
        return targets == null
                ? Set.of()
                : targets.stream().map(RuleTarget::ip).collect(Collectors.toCollection(HashSet::new));
    }

    private static Sight associated(ResolverRule found, String vpcId, boolean wanted) {
        List<RuleRouter> routers = found.routers();
        if (routers == null) {
            return new Sight.Unsure();
        }
        boolean there = routers.stream()
                .anyMatch(router -> Objects.equals(router.vpcId(), vpcId) && !deleting(router.status()));
        return there == wanted ? asAsked(vpcId) : new Sight.NotDone();
    }

    private static boolean goes(Status status) {
        return deleting(status) || status.equals(ResolverRule.DELETED);
    }

    private static boolean deleting(Status status) {
        return status.kind() == Status.Kind.DELETING;
    }

    private static Sight gone(String id) {
        return new Sight.AsAsked(id);
    }

    private static Sight asAsked(String id) {
        return new Sight.AsAsked(id);
    }
}
