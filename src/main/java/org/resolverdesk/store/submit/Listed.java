package org.resolverdesk.store.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.api.RuleApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.ResolverRule;
import org.resolverdesk.model.RuleFilter;
import org.resolverdesk.store.pace.Paging;

/// Whether something is in a listing, where a read of it by id says nothing that can be believed. Blocks.
final class Listed {
    private final DnsApi dns;
    private final RuleApi rules;

    Listed(DnsApi dns, RuleApi rules) {
        this.dns = dns;
        this.rules = rules;
    }

    /// Its direction isn't known here.
    Answer<Boolean> endpoint(String id) {
        Predicate<Endpoint> it = endpoint -> endpoint.id().equals(id);
        Answer<Boolean> inbound =
                any(offset -> dns.listEndpoints(Direction.INBOUND, Paging.PAGE, offset, null, null), it);
        return inbound instanceof Answer.Ok<Boolean> ok && !ok.value()
                ? any(offset -> dns.listEndpoints(Direction.OUTBOUND, Paging.PAGE, offset, null, null), it)
                : inbound;
    }

    Answer<Boolean> rule(String id) {
        Predicate<ResolverRule> it = rule -> rule.id().equals(id);
        return any(offset -> rules.listRules(RuleFilter.ALL, Paging.PAGE, offset), it);
    }

    private static <T> Answer<Boolean> any(IntFunction<Answer<Page<T>>> read, Predicate<T> it) {
        return some(read, it, 1).map(found -> !found.isEmpty());
    }

    /// Those of a listing, page by page, that fit; `enough` of them, where there are more, end it.
    static <T> Answer<List<T>> some(IntFunction<Answer<Page<T>>> read, Predicate<T> fits, int enough) {
        List<T> found = new ArrayList<>();
        int offset = 0;
        for (int pages = 1; ; pages++) {
            switch (read.apply(offset)) {
                case Answer.Ok<Page<T>> ok -> {
                    List<T> items = ok.value().items();
                    items.stream().filter(fits).forEach(found::add);
                    OptionalInt more =
                            Paging.next(offset, items.size(), ok.value().totalCount(), pages);
                    if (found.size() >= enough || more.isEmpty()) {
                        return ok.map(_ -> found);
                    }
                    offset = more.getAsInt();
                }
                case Answer.Failed<Page<T>>(ApiFailure why) -> {
                    return new Answer.Failed<>(why);
                }
            }
        }
    }
}
