package org.resolverdesk.bench;

/// One benchmark: warms up, measures, and asserts what must hold at any speed. Runs on a plain thread.
interface Benchmark {
    /// As in the table and in `-Dbench=`.
    String name();

    Figure run() throws Exception;
}
