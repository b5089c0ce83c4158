package org.resolverdesk.sim.iam;

import java.util.List;
import java.util.Optional;
import org.resolverdesk.sim.sign.AccessKey;
import org.resolverdesk.sim.world.Ids;
import org.resolverdesk.sim.world.World;

/// The one account of the simulator. Every secret is made up and says so. It has a user who may do everything
/// and one who may only read, an agency whose role they may assume, which may only read as well, and the
/// default project of each region, named like it; the world is that of the first.
public record Account(String domain, String domainId, String agency, List<User> users, List<Project> projects) {

    /// A project, in the region that it is named like.
    public record Project(String id, String name) {}

    public static final Account MADE_UP = new Account(
            "rehearsal",
            "d78cbac186b744899480f25bd0220000",
            "readers",
            List.of(
                    new User(
                            "admin",
                            "7116d09f88fa41908676fdd4b0390000",
                            "made-up-password",
                            "123456",
                            AccessKey.lasting("MADEUPACCESSKEY00001", "made-up-secret-key"),
                            "te_admin",
                            Policy.ALL),
                    new User(
                            "reader",
                            "2f3c1d5c9a6e4b0f8d7a5b1c3e250000",
                            "made-up-reader-password",
                            "654321",
                            AccessKey.lasting("MADEUPACCESSKEY00002", "made-up-reader-secret-key"),
                            "readonly",
                            Policy.READ_ONLY)),
            projectsOf(World.REGIONS));

    public Account {
        users = List.copyOf(users);
        projects = List.copyOf(projects);
    }

    /// Who may do everything.
    public User admin() {
        return users.getFirst();
    }

    /// Who may only read.
    public User reader() {
        return users.getLast();
    }

    public Project project() {
        return projects.getFirst();
    }

    public String projectId() {
        return project().id();
    }

    public Optional<Project> project(String id) {
        return projects.stream().filter(one -> one.id().equals(id)).findAny();
    }

    private static List<Project> projectsOf(List<String> regions) {
        return regions.stream()
                .map(region -> new Project(
                        region.equals(regions.getFirst())
                                ? "087679f0aa80d32a2f4ec0172f5e902b"
                                : Ids.uuid("project " + region).replace("-", ""),
                        region))
                .toList();
    }
}
