/// What the program asked of the services, call by call, for who wants to see it or to show it to someone; it shows
/// what was recorded, in which there is no secret.
@NullMarked
package org.resolverdesk.ui.inspector;

import org.jspecify.annotations.NullMarked;
