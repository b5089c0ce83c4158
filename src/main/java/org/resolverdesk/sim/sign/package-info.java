/// Checks requests that are signed with an access key (reference 5.4), the service's way: pure but for the
/// count of failures of each key, and no line shared with the program's signer.
@NullMarked
package org.resolverdesk.sim.sign;

import org.jspecify.annotations.NullMarked;
