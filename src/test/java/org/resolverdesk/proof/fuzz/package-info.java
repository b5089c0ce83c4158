/// Fuzz: whatever comes in is spoilt by the hundred thousand, and each input ends in a value or a named failure.
@NullMarked
package org.resolverdesk.proof.fuzz;

import org.jspecify.annotations.NullMarked;
