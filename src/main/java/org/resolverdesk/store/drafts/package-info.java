/// Forms that were left, as they were typed: each change is in the journal within half a second, whatever
/// happens to the program then.
@NullMarked
package org.resolverdesk.store.drafts;

import org.jspecify.annotations.NullMarked;
