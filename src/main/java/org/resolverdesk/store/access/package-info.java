/// Who one is to the services of a session, for how long, and whether all of it works: states to show and actions
/// to take, on the screen thread only; secrets pass through and are never shown.
@NullMarked
package org.resolverdesk.store.access;

import org.jspecify.annotations.NullMarked;
