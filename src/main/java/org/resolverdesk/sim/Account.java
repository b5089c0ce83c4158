package org.resolverdesk.sim;

import org.resolverdesk.sim.world.World;

/// The one account of the simulator. Every secret is made up and says so.
record Account(
        String domain,
        String domainId,
        String user,
        String userId,
        String password,
        String accessKey,
        String secretKey,
        String project,
        String projectId) {
    static final Account MADE_UP = new Account(
            "rehearsal",
            "d78cbac186b744899480f25bd0220000",
            "admin",
            "7116d09f88fa41908676fdd4b0390000",
            "made-up-password",
            "MADEUPACCESSKEY00001",
            "made-up-secret-key",
            World.REGIONS.getFirst(),
            "087679f0aa80d32a2f4ec0172f5e902b");
}
