/// How the rehearsal service behaves, shown and changed while it runs; the only screen that knows the simulator, and
/// it never asks it over HTTP.
@NullMarked
package org.resolverdesk.ui.simulator;

import org.jspecify.annotations.NullMarked;
