import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.profile.Rehearsal;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Page;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;

/// What a home holds after its program was killed, a line each: `draft NAME`, `course NAME STAGE`, and with `--made` behind the home
/// `made NAME` for each endpoint that its rehearsal has kept. Exit 1 where the journal can't be read.
final class Held {
    private static final int MOST = 10_000;

    private Held() {}

    public static void main(String[] words) throws Exception {
        AppPaths paths = AppPaths.under(Path.of(words[0]));
        int[] problems = {0};
        try (Journal journal = Journal.in(paths.data().resolve("journal.db"), Clock.systemUTC())) {
            journal.onProblem(problem -> {
                problems[0]++;
                System.err.println(problem);
            });
            journal.open();
            for (Draft draft : journal.drafts(Rehearsal.ID).join().or(List.of())) {
                System.out.println("draft " + draft.form().name());
            }
            for (Course course : journal.courses("", Long.MAX_VALUE, MOST).join().or(List.of())) {
                System.out.println("course " + course.intent().deed().name() + " " + course.last().stage().word());
            }
        }
        if (words.length > 1) {
            made(paths.data().resolve("rehearsal"));
        }
        System.exit(problems[0] == 0 ? 0 : 1);
    }

    private static void made(Path kept) throws Exception {
        try (SimServer service = SimServer.start(SimOptions.rehearsal(kept)); Apis apis = new Apis("held", Timeouts.DEFAULT)) {
            var dns = apis.open(service.profile(), new TokenAuth(service.token()), new Trace(Clock.systemUTC())).dns();
            for (Direction direction : Direction.values()) {
                var page = (Answer.Ok<Page<Endpoint>>) dns.listEndpoints(direction, 500, 0, null, null);
                page.value().items().forEach(one -> System.out.println("made " + one.name()));
            }
        }
    }
}
