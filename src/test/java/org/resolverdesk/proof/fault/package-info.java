/// The fault matrix: one create a run, one fault on its way, and the service's own account of what was done.
@NullMarked
package org.resolverdesk.proof.fault;

import org.jspecify.annotations.NullMarked;
