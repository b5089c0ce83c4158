/// Endpoints and their addresses: `/v2.1/endpoints` and `/v2.1/vpcs` (reference 1).
@NullMarked
package org.resolverdesk.sim.endpoint;

import org.jspecify.annotations.NullMarked;
