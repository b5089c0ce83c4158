package org.resolverdesk.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.resolverdesk.model.Profile;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.iam.Account;
import tools.jackson.databind.node.ObjectNode;

/// The simulator on its own, for tests and for other people's tools. Exit 0 when it ended well, 1 when it
/// couldn't start, 2 for wrong arguments.
public final class SimulatorMain {
    private SimulatorMain() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.in, System.out, System.err));
    }

    /// Serves until `in` ends, or, where it is to keep running, until the thread is interrupted.
    static int run(List<String> words, InputStream in, PrintStream out, PrintStream err) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (Arguments.Wrong wrong) {
            err.println(wrong.getMessage());
            return 2;
        }
        if (arguments.help()) {
            out.print(Arguments.HELP);
            return 0;
        }
        try (SimServer server = SimServer.start(arguments.options())) {
            out.println(line(server));
            out.flush();
            await(arguments.keepRunning(), in);
            return 0;
        } catch (IOException e) {
            err.println(
                    "The simulator can't serve on port " + arguments.options().port() + ": " + e.getMessage());
            return 1;
        }
    }

    private static void await(boolean keepRunning, InputStream in) throws IOException {
        if (keepRunning) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static String line(SimServer server) {
        Profile profile = server.profile();
        Account account = Account.MADE_UP;
        ObjectNode line = Json.object()
                .put("dns", profile.dns().toString())
                .put("vpc", profile.vpc().toString())
                .put("iam", profile.iam().toString())
                .put("project_id", account.projectId())
                .put("domain_id", account.domainId())
                .put("domain", account.domain())
                .put("region", profile.region())
                .put("user", account.admin().name())
                .put("password", account.admin().password())
                .put("access_key", account.admin().key().id())
                .put("secret_key", account.admin().key().secret())
                .put("reader_user", account.reader().name())
                .put("reader_password", account.reader().password())
                .put("reader_access_key", account.reader().key().id())
                .put("reader_secret_key", account.reader().key().secret())
                .put("agency", account.agency())
                .put("token", server.token());
        return new String(Json.bytes(line), StandardCharsets.UTF_8);
    }
}
