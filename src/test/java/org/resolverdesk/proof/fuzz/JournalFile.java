package org.resolverdesk.proof.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalProblem;
import org.resolverdesk.journal.Kept;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.Stage;

/// The journal's file: whatever is in it, the program gets a journal in which it can write down what it will do, or
/// hears by name why not; a file that isn't sound is still there, beside.
final class JournalFile implements Target {
    private static final String PROFILE = "rehearsal";
    private static final EndpointDraft FORM = EndpointDraft.untouched("NetworkService");

    private final Path folder;
    private final Path file;
    private final InstantSource clock;

    JournalFile(Path folder, InstantSource clock) {
        this.folder = folder;
        this.file = folder.resolve("journal.db");
        this.clock = clock;
    }

    @Override
    public String name() {
        return "journal.db";
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        Files.createDirectories(folder);
        try (Journal journal = Journal.in(file, clock)) {
            journal.open();
            for (int i = 0; i < 20; i++) {
                begin(journal, "poi-" + i);
            }
            journal.keep(new Draft(1, PROFILE, "", FORM, clock.instant(), clock.instant(), true))
                    .join();
        }
        byte[] seed = Files.readAllBytes(file);
        clear();
        return List.of(seed);
    }

    @Override
    public Verdict feed(byte[] input, Mutator draw) throws IOException {
        Files.write(file, input);
        List<JournalProblem> problems = new ArrayList<>();
        boolean written;
        try (Journal journal = Journal.in(file, clock)) {
            journal.onProblem(problem -> {
                synchronized (problems) {
                    problems.add(problem);
                }
            });
            journal.open();
            journal.lookAfter().join();
            journal.open(PROFILE).join();
            journal.drafts(PROFILE).join();
            journal.courses("", Long.MAX_VALUE, 100).join();
            journal.verify().join();
            written = begin(journal, "new");
        }
        synchronized (problems) {
            if (!written && problems.isEmpty()) {
                throw new AssertionError("nothing was written, and nothing said why");
            }
            for (JournalProblem problem : problems) {
                Path aside = problem.setAside();
                if (problem.kind() == JournalProblem.Kind.DAMAGED && (aside == null || !Files.exists(aside))) {
                    throw new AssertionError("bytes were lost: " + problem);
                }
            }
        }
        clear();
        return problems.isEmpty() ? Verdict.VALUE : Verdict.FAILURE;
    }

    private static boolean begin(Journal journal, String name) {
        EndpointDraft asked = new EndpointDraft(name, FORM.direction(), FORM.region(), FORM.rows());
        return journal.begin(PROFILE, new Deed.Create(asked), null, Stage.INTENDED, Map.of())
                        .join()
                instanceof Kept.Done<?>;
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one : files.toList()) {
                Files.delete(one);
            }
        }
    }
}
