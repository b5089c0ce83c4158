package org.resolverdesk.config.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;

/// A profile that comes from elsewhere beside those that are here, and what it would do.
///
/// - NEW: nothing here is like it
/// - SAME: it is here already, as it is
/// - CHANGED: one of the same id is here and differs: it is replaced, its trusted certificates stay
/// - RENAMED: another has its name, so it comes under one that is free
public record Incoming(Profile profile, Kind kind) {
    /// For what comes under a name that is the rehearsal's.
    private static final String OTHER_NAME = "Profile";

    public enum Kind {
        NEW,
        SAME,
        CHANGED,
        RENAMED
    }

    /// What each of these would do, one after the other.
    public static List<Incoming> beside(List<Profile> here, List<Profile> coming, ProfileIds ids) {
        List<Profile> all = new ArrayList<>(here);
        Set<String> seen = new HashSet<>();
        List<Incoming> found = new ArrayList<>();
        for (Profile profile : coming) {
            // A file with an id twice means two profiles.
            Profile own = seen.add(profile.id()) ? profile : profile.named(ids.next(idsOf(all)), profile.name());
            Incoming one = beside(all, own);
            if (one.kind != Kind.CHANGED && one.kind != Kind.SAME) {
                all.add(one.profile);
            }
            found.add(one);
        }
        return found;
    }

    private static Incoming beside(List<Profile> all, Profile profile) {
        for (Profile other : all) {
            if (other.id().equals(profile.id())) {
                Profile merged = trustingAs(other, named(profile, without(all, other)));
                return new Incoming(merged, merged.equals(other) ? Kind.SAME : Kind.CHANGED);
            }
        }
        Profile named = named(profile, all);
        return new Incoming(named, named.name().equals(profile.name()) ? Kind.NEW : Kind.RENAMED);
    }

    /// Under its name where that is free, else with the first number that makes it so.
    public static Profile named(Profile profile, List<Profile> others) {
        String wanted = Rehearsal.isNamed(profile.name()) ? OTHER_NAME : profile.name();
        String name = wanted;
        for (int number = 2; taken(name, others); number++) {
            name = wanted + " (" + number + ")";
        }
        return profile.named(profile.id(), name);
    }

    private static boolean taken(String name, List<Profile> others) {
        return others.stream().anyMatch(other -> ProfileChecks.same(other.name(), name));
    }

    private static Profile trustingAs(Profile here, Profile coming) {
        Network network = coming.network();
        return coming.withNetwork(
                new Network(network.proxy(), here.network().trusted(), network.connect(), network.call()));
    }

    private static List<Profile> without(List<Profile> all, Profile one) {
        return all.stream().filter(other -> !other.id().equals(one.id())).toList();
    }

    private static Set<String> idsOf(List<Profile> all) {
        return all.stream().map(Profile::id).collect(Collectors.toSet());
    }
}
