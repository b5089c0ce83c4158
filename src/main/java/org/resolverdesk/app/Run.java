package org.resolverdesk.app;

import org.resolverdesk.config.AppPaths;

/// What a run of the program has of its own: where its files are, what the last run kept, and its version.
record Run(AppPaths paths, Start start, String version) {}
