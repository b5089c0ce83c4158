/// What must survive a crash: intents before anything is sent, their steps, drafts, and what was seen of
/// endpoints; everything that can go wrong with it is a value, and nothing here blocks who asks, unless they
/// wait for it.
@NullMarked
package org.resolverdesk.journal;

import org.jspecify.annotations.NullMarked;
