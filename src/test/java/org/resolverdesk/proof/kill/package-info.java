/// The kill matrix: the program is killed, SIGKILL, at random moments and started again, and what it knows then is held
/// against what it had shown before and against what the service did.
@NullMarked
package org.resolverdesk.proof.kill;

import org.jspecify.annotations.NullMarked;
