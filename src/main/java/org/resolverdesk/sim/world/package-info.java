/// What exists in the simulator and how it changes with time: plain state behind one lock of the caller's, no
/// HTTP and no threads. Its address arithmetic is its own, on purpose: the simulator is the oracle for ours.
@NullMarked
package org.resolverdesk.sim.world;

import org.jspecify.annotations.NullMarked;
