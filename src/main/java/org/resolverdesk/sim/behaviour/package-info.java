/// How the service behaves, as a value, and what becomes of each request by it: chances, scripts, quotas and
/// what the documents leave open. It answers nothing itself.
@NullMarked
package org.resolverdesk.sim.behaviour;

import org.jspecify.annotations.NullMarked;
