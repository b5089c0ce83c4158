package org.resolverdesk.config.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.Lenient;
import org.resolverdesk.model.Hosts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The clouds that are known to run the API, out of `clouds.json` (reference 7 and its list of regions).
public final class Clouds {
    private @Nullable List<Cloud> read;

    private Clouds() {}

    /// Those that come with the program, read when somebody first asks for one.
    public static Clouds known() {
        return new Clouds();
    }

    public synchronized List<Cloud> all() {
        List<Cloud> there = read;
        if (there == null) {
            there = read();
            read = there;
        }
        return there;
    }

    private static List<Cloud> read() {
        try (InputStream in = Objects.requireNonNull(Clouds.class.getResourceAsStream("clouds.json"))) {
            List<Cloud> clouds = new ArrayList<>();
            for (JsonNode cloud : new JsonMapper().readTree(in).get("clouds")) {
                clouds.add(cloud((ObjectNode) cloud));
            }
            return List.copyOf(clouds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Cloud> byId(String id) {
        return all().stream().filter(cloud -> cloud.id().equals(id)).findFirst();
    }

    /// The cloud whose hosts end like this one's and that has the region, else the first whose hosts end so.
    public Optional<Cloud> ofHost(URI host, String region) {
        String name = Objects.requireNonNullElse(host.getHost(), "");
        List<Cloud> like =
                all().stream().filter(cloud -> name.endsWith(cloud.ending())).toList();
        return like.stream()
                .filter(cloud -> cloud.region(region).isPresent())
                .findFirst()
                .or(() -> like.stream().findFirst());
    }

    /// The cloud that has a region of that name, the first of several.
    public Optional<Cloud> ofRegion(String region) {
        return all().stream().filter(cloud -> cloud.region(region).isPresent()).findFirst();
    }

    /// Hosts as the template of their cloud makes them, or as they are where they are someone's own.
    Hosts hosts(String cloud, String region, Hosts own) {
        return byId(cloud).map(template -> template.hosts(region)).orElse(own);
    }

    private static Cloud cloud(ObjectNode tree) {
        List<CloudRegion> regions = new ArrayList<>();
        for (JsonNode region : tree.get("regions")) {
            ObjectNode one = (ObjectNode) region;
            regions.add(new CloudRegion(
                    Lenient.text(one, "id", ""), Lenient.text(one, "name", ""), Lenient.flag(one, "dnsListed", true)));
        }
        return new Cloud(
                Lenient.text(tree, "id", ""), Lenient.text(tree, "name", ""), Lenient.text(tree, "hosts", ""), regions);
    }
}
