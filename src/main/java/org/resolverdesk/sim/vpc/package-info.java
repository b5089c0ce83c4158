/// The VPC service: VPCs, subnets and the addresses in use there (reference 4).
@NullMarked
package org.resolverdesk.sim.vpc;

import org.jspecify.annotations.NullMarked;
