package org.resolverdesk.proof.fuzz;

import java.io.IOException;
import java.util.List;

/// Something that reads what it didn't write.
interface Target {
    /// What became of an input.
    enum Verdict {
        VALUE,
        /// A failure that has a name, and has lost nothing.
        FAILURE
    }

    String name();

    /// What it should read.
    List<byte[]> seeds() throws IOException;

    /// Throws where it fails without a name, an AssertionError where something was lost.
    Verdict feed(byte[] input, Mutator draw) throws IOException;
}
