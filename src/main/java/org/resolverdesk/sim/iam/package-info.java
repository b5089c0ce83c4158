/// The identity service: the made-up account, its users and keys, tokens and temporary credentials; and who is
/// let in to do what.
@NullMarked
package org.resolverdesk.sim.iam;

import org.jspecify.annotations.NullMarked;
