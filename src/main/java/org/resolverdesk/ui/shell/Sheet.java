package org.resolverdesk.ui.shell;

import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.EndpointEntry;

/// What the sheet on the right shows. Two of the same kind are equal, as records are; said by hand, since Java makes
/// that of records at their first use, which takes 5 ms each, and the first form waits for it.
public sealed interface Sheet {
    record None() implements Sheet {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof None;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    record Form() implements Sheet {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Form;
        }

        @Override
        public int hashCode() {
            return 2;
        }
    }

    record Detail(EndpointEntry entry) implements Sheet {}
}
