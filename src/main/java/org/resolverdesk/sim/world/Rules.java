package org.resolverdesk.sim.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The resolver rules of a world in the order in which they were made, the deleted ones among them: those stay
/// readable (reference 2.6), the last thousand of them. Does as told, like [World], and is under the same lock.
public final class Rules {
    private static final int MOST_DELETED = 1_000;

    private final Ids ids;
    private final SequencedMap<String, SimRule> all = new LinkedHashMap<>();
    private final Map<String, Set<String>> byEndpoint = new HashMap<>();
    private final SequencedSet<String> deleted = new LinkedHashSet<>();
    private long revision;

    Rules(Ids ids) {
        this.ids = ids;
    }

    long revision() {
        return revision;
    }

    public @Nullable SimRule rule(String id) {
        return all.get(id);
    }

    /// Every rule, the deleted ones too.
    public SequencedCollection<SimRule> newestFirst() {
        return all.sequencedValues().reversed();
    }

    /// How many there are that are not deleted yet.
    public int count(Instant now) {
        return (int) all.values().stream()
                .filter(rule -> !Lifecycle.isGone(rule, now))
                .count();
    }

    /// How many an endpoint has that are not deleted yet.
    public int count(String endpointId, Instant now) {
        return of(endpointId, now).size();
    }

    /// Makes a rule. The service doesn't keep the order of the targets (reference 2.3), so it is another one
    /// here too.
    public SimRule create(
            String name,
            String domainName,
            SimEndpoint endpoint,
            List<String> targets,
            Instant now,
            Pace pace,
            boolean fails) {
        Instant made = now.plus(pace.creation(ids.draw()));
        return add(new SimRule(
                ids.resource(),
                name,
                domainName,
                endpoint.id(),
                targets.reversed(),
                now,
                now,
                made,
                fails,
                null,
                List.of()));
    }

    public SimRule update(SimRule rule, String name, List<String> targets, Instant now) {
        return replace(rule.updated(name, targets.reversed(), now));
    }

    /// Begins the deletion; one that has begun goes on as it is.
    public SimRule delete(SimRule rule, Instant now, Pace pace) {
        if (rule.goneAt() != null) {
            return rule;
        }
        SimRule leaving = replace(rule.deleted(now, now.plus(pace.deletion(ids.draw()))));
        deleted.add(rule.id());
        if (deleted.size() > MOST_DELETED) {
            forget(deleted.removeFirst());
        }
        return leaving;
    }

    /// Begins the deletion of all that an endpoint has.
    public void deleteAll(SimEndpoint endpoint, Instant now, Pace pace) {
        of(endpoint.id(), now).forEach(rule -> delete(rule, now, pace));
    }

    /// Begins an association with a VPC that the rule has none with.
    public SimRule associate(SimRule rule, String vpcId, String region, Instant now, Pace pace) {
        List<SimRouter> routers = staying(rule, now);
        routers.add(new SimRouter(vpcId, region, now.plus(pace.update(ids.draw())), null));
        return replace(rule.with(routers, now));
    }

    /// Begins to end an association; one that is ending goes on as it is.
    public SimRule disassociate(SimRule rule, SimRouter router, Instant now, Pace pace) {
        if (router.goneAt() != null) {
            return rule;
        }
        List<SimRouter> routers = staying(rule, now);
        routers.set(routers.indexOf(router), router.leaving(now.plus(pace.update(ids.draw()))));
        return replace(rule.with(routers, now));
    }

    SimRule add(SimRule rule) {
        byEndpoint
                .computeIfAbsent(rule.endpointId(), endpoint -> new LinkedHashSet<>())
                .add(rule.id());
        if (rule.goneAt() != null) {
            deleted.add(rule.id());
        }
        return replace(rule);
    }

    List<SimRule> snapshot() {
        return List.copyOf(all.values());
    }

    private List<SimRule> of(String endpointId, Instant now) {
        List<SimRule> rules = new ArrayList<>();
        for (String id : byEndpoint.getOrDefault(endpointId, Set.of())) {
            SimRule rule = all.get(id);
            if (rule != null && !Lifecycle.isGone(rule, now)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static List<SimRouter> staying(SimRule rule, Instant now) {
        List<SimRouter> routers = new ArrayList<>(rule.routers());
        routers.removeIf(router -> Lifecycle.isGone(router, now));
        return routers;
    }

    private SimRule replace(SimRule rule) {
        all.put(rule.id(), rule);
        revision++;
        return rule;
    }

    private void forget(String id) {
        SimRule rule = all.remove(id);
        if (rule != null) {
            byEndpoint.getOrDefault(rule.endpointId(), new LinkedHashSet<>()).remove(id);
        }
    }
}
