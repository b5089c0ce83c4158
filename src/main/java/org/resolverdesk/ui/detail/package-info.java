/// One endpoint in full, on the sheet: it shows what `store` knows, and asks before anything is deleted.
@NullMarked
package org.resolverdesk.ui.detail;

import org.jspecify.annotations.NullMarked;
