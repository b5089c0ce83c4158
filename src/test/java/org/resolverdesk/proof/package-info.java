/// Proofs: what the program promises, tried by the thousand against the service in a box while everything
/// between the two goes wrong. Each has a short form in every build and a long one that prints its figures.
@NullMarked
package org.resolverdesk.proof;

import org.jspecify.annotations.NullMarked;
