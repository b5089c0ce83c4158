package org.resolverdesk.app;

import org.resolverdesk.config.AppPaths;
import org.resolverdesk.ui.part.Texts;

/// What a run of the program has of its own: where its files are, what the last run kept, the words it begins with, and
/// its version.
record Run(AppPaths paths, Start start, Texts texts, String version) {}
