package org.resolverdesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// All benchmarks, one after another: `mvn -Pbench verify`, or one of them with `-Dbench=merge-poll-10k`.
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchTest {
    private final Results results = new Results();

    @TestFactory
    Stream<DynamicTest> benchmarks() {
        String only = System.getProperty("bench", "");
        List<Benchmark> all = List.of(
                new CheckDraft(),
                new ApiCall(),
                new JournalOpen(),
                new MergePoll("merge-poll-10k", 10_000, MergePoll.Effort.MANY),
                new FilterKey(),
                new MergePoll("merge-poll-100k", 100_000, MergePoll.Effort.FEW));
        return all.stream()
                .filter(one -> only.isEmpty() || one.name().equals(only))
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> results.add(one.run())));
    }

    @AfterAll
    void tell() throws IOException {
        System.out.println();
        System.out.println(results.table());
        results.write(Path.of("target", "bench.json"));
    }
}
