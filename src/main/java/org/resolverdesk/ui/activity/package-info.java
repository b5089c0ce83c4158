/// What this program did and what it saw, newest first, out of the journal: to look up, to check and to hand on.
@NullMarked
package org.resolverdesk.ui.activity;

import org.jspecify.annotations.NullMarked;
