/// How often and how much may be asked of a service: pure rules over instants that are handed in, with no
/// clock, thread or call of their own.
@NullMarked
package org.resolverdesk.store.pace;

import org.jspecify.annotations.NullMarked;
