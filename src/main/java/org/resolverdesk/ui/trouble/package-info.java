/// What went wrong around the work, such as a file that can't be written: said once, above the page, until read.
@NullMarked
package org.resolverdesk.ui.trouble;

import org.jspecify.annotations.NullMarked;
