/// The window around the screens: header, rail, page and sheet, status bar, and the keys that work everywhere.
@NullMarked
package org.resolverdesk.ui.shell;

import org.jspecify.annotations.NullMarked;
