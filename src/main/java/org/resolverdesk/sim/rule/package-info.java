/// Resolver rules, their targets and the VPCs that they are associated with: `/v2.1/resolverrules` (reference
/// 2).
@NullMarked
package org.resolverdesk.sim.rule;

import org.jspecify.annotations.NullMarked;
