package org.resolverdesk.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;

/// A draft that a seed decides, in a world that is known whole: one that a careful person would write, and,
/// every other time, moved near one or two edges of the specification.
final class DrawnDraft {
    private static final String NAME_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";

    final SplittableRandom random;
    final Known known;
    final List<Subnet> subnets;
    final List<String> names;
    final List<IpDraft> rows = new ArrayList<>();
    final List<Edge> edges = new ArrayList<>();
    String name;
    String direction;
    String region;

    private DrawnDraft(long seed, Known known) {
        this.random = new SplittableRandom(seed);
        this.known = known;
        this.subnets = Objects.requireNonNull(known.subnets()).values().stream()
                .sorted(Comparator.comparing(Subnet::id))
                .toList();
        this.names = List.copyOf(new TreeSet<>(Objects.requireNonNull(known.names())));
        this.name = name(1 + random.nextInt(random.nextInt(64) + 1));
        this.direction = one("inbound", "outbound");
        this.region = one(Objects.requireNonNull(known.regions()));
        String vpc = one(subnets).vpcId();
        List<Subnet> own =
                subnets.stream().filter(subnet -> subnet.vpcId().equals(vpc)).toList();
        int count = 2 + random.nextInt(random.nextInt(5) + 1);
        for (int i = 0; i < count; i++) {
            Subnet subnet = one(own);
            rows.add(new IpDraft(subnet.id(), random.nextBoolean() ? "" : free(subnet)));
        }
    }

    static DrawnDraft of(long seed, Known known) {
        DrawnDraft draft = new DrawnDraft(seed, known);
        if (draft.random.nextBoolean()) {
            draft.moveTo(draft.one(Edge.values()));
            if (draft.random.nextInt(4) == 0) {
                draft.moveTo(draft.one(Edge.values()));
            }
        }
        return draft;
    }

    private void moveTo(Edge edge) {
        edges.add(edge);
        edge.move(this);
    }

    EndpointDraft draft() {
        return new EndpointDraft(name, direction, region, rows);
    }

    /// A name of that many characters, none of them forbidden.
    String name(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(NAME_CHARACTERS.charAt(random.nextInt(NAME_CHARACTERS.length())));
        }
        return text.toString();
    }

    @SafeVarargs
    final <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// A row, its subnet, or any subnet where the row's isn't one.
    int row() {
        if (rows.isEmpty()) {
            rows.add(new IpDraft(one(subnets).id(), ""));
        }
        return random.nextInt(rows.size());
    }

    Subnet subnet(int row) {
        String id = rows.get(row).subnetId();
        return subnets.stream()
                .filter(subnet -> subnet.id().equals(id))
                .findAny()
                .orElseGet(() -> one(subnets));
    }

    void ip(int row, String text) {
        rows.set(row, new IpDraft(rows.get(row).subnetId(), text));
    }

    void subnetId(int row, String text) {
        rows.set(row, new IpDraft(text, rows.get(row).ip()));
    }

    Set<String> used(Subnet subnet) {
        return known.privateIps().getOrDefault(subnet.id(), List.of()).stream()
                .map(PrivateIp::ip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// An address there that nothing uses, no row before has, and the provider doesn't keep; none where a few
    /// tries find none.
    String free(Subnet subnet) {
        Set<String> used = used(subnet);
        Cidr.Range usable = Cidr.parse(subnet.cidr()).orElseThrow().usable();
        int size = usable.last().bits() - usable.first().bits() + 1;
        for (int tries = 0; tries < 20; tries++) {
            String ip = usable.first().plus(random.nextInt(size)).toString();
            if (!used.contains(ip) && rows.stream().noneMatch(row -> row.ip().equals(ip))) {
                return ip;
            }
        }
        return "";
    }
}
