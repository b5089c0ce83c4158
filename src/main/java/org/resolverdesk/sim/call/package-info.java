/// What a call is to every resource: its route, the request, the answer, and the refusals in their documented
/// forms. It knows no resource.
@NullMarked
package org.resolverdesk.sim.call;

import org.jspecify.annotations.NullMarked;
