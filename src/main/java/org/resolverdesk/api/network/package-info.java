/// The way from here to a host: through which proxy, trusting whom; what stands in the way becomes a value that the
/// user can act on.
@NullMarked
package org.resolverdesk.api.network;

import org.jspecify.annotations.NullMarked;
