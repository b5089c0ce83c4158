/// What a person sets once: theme, language and zoom, and where the program keeps its files; it reads and
/// writes none.
@NullMarked
package org.resolverdesk.ui.settings;

import org.jspecify.annotations.NullMarked;
