/// The contract as data: limits, codes and checks of a draft against what is known; pure, with no clock, file
/// or network.
@NullMarked
package org.resolverdesk.spec;

import org.jspecify.annotations.NullMarked;
