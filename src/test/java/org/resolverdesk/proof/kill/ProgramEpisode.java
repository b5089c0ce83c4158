package org.resolverdesk.proof.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.resolverdesk.app.ProgramVictim;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.profile.Rehearsal;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalProblem;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Draft;
import org.resolverdesk.proof.kill.Toll.Loss;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;

/// One home of the whole program: it is killed there again and again, and what its window showed before is held against
/// its journal, and against what its window shows when it was started again.
final class ProgramEpisode {
    private static final long STARTS_WITHIN = 60_000;
    private static final long KEPT_AFTER = 500;
    private static final int MOST_COURSES = 10_000;

    private final Path home;
    private final Path archive;
    private final SplittableRandom random;
    private final Toll toll;
    private final String where;
    private final NavigableSet<Long> typed = new TreeSet<>();
    private final Set<String> began = new LinkedHashSet<>();
    private String form = "-";
    private List<String> rows = List.of();

    ProgramEpisode(Path home, Path archive, long seed, Toll toll) {
        this.home = home;
        this.archive = archive;
        this.random = new SplittableRandom(seed);
        this.toll = toll;
        this.where = "program " + seed + ": ";
    }

    void run(int kills) throws IOException, InterruptedException {
        Files.createDirectories(home);
        for (int i = 0; i < kills; i++) {
            kill();
        }
        made().forEach((name, count) -> {
            if (count > 1) {
                toll.lost(Loss.DUPLICATES, where + name + " " + count);
            }
        });
    }

    private void kill() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(home.toString(), "" + random.nextLong(), form));
        words.addAll(rows);
        Child child = Child.start(Child.java(archive, ProgramVictim.class, words), home.resolve("errors"));
        boolean[] ready = {false};
        child.hear(STARTS_WITHIN, "ready", line -> ready[0] |= hears(line));
        if (!ready[0]) {
            toll.lost(Loss.LOST_DRAFTS, where + "its window doesn't show " + form + " and " + rows);
        }
        child.hear(random.nextInt(3_000), "never", this::hears);
        long at = System.currentTimeMillis();
        child.kill(this::hears);
        toll.count("programKills", 1);
        compare(at);
    }

    private boolean hears(String line) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "typed" -> {
                typed.add(Long.parseLong(words[1].substring(2)));
                toll.count("typed", 1);
            }
            case "asked" -> {
                // The form is the endpoint's from now on, and is emptied.
                typed.clear();
                toll.count("creates", 1);
            }
            case "began" -> began.add(words[1]);
            default -> {}
        }
        return line.equals("ready");
    }

    /// The journal as the next start will find it.
    private void compare(long killedAt) {
        try (Journal journal = Journal.in(AppPaths.under(home).data().resolve("journal.db"), Clock.systemUTC())) {
            journal.onProblem(problem -> unreadable(problem));
            journal.open();
            List<Draft> drafts = journal.drafts(Rehearsal.ID).join().or(List.of());
            form = drafts.stream()
                    .filter(Draft::open)
                    .map(draft -> draft.form().name())
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("-");
            Long last = typed.floor(killedAt - KEPT_AFTER);
            if (last != null && (!form.startsWith("d-") || Long.parseLong(form.substring(2)) < last)) {
                toll.lost(Loss.LOST_DRAFTS, where + "typed d-" + last + ", and kept is " + form);
            }
            Set<String> found = new LinkedHashSet<>();
            for (Course course :
                    journal.courses("", Long.MAX_VALUE, MOST_COURSES).join().or(List.of())) {
                found.add(course.intent().deed().name());
            }
            began.stream()
                    .filter(name -> !found.contains(name))
                    .forEach(name ->
                            toll.lost(Loss.LOST_INTENTS, where + name + " was on screen, and isn't in the journal"));
            rows = journal.open(Rehearsal.ID).join().or(List.of()).stream()
                    .map(course -> course.intent().deed().name())
                    .toList();
        }
        typed.clear();
    }

    private void unreadable(JournalProblem problem) {
        toll.lost(Loss.UNREADABLE_STORES, where + problem);
    }

    /// How many endpoints of each name the rehearsal has kept.
    private Map<String, Integer> made() throws IOException {
        Map<String, Integer> made = new HashMap<>();
        Path kept = AppPaths.under(home).data().resolve("rehearsal");
        try (SimServer service = SimServer.start(SimOptions.rehearsal(kept))) {
            Episode.made(service).forEach((name, ids) -> {
                toll.count("made", 1);
                made.put(name, ids.size());
            });
        }
        return made;
    }
}
