/// Benchmarks: each measures one thing that a person would notice against a plain way to do it, in the same run.
/// A goal that isn't met shows in the table and fails nothing; what must be right whatever the speed fails.
@NullMarked
package org.resolverdesk.bench;

import org.jspecify.annotations.NullMarked;
