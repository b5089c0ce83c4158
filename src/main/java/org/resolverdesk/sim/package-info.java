/// The cloud service in a box, for rehearsal and for tests: reached only through HTTP on 127.0.0.1. It shares
/// nothing with the program's checks but the numbers, so that each side can catch the other's mistakes.
@NullMarked
package org.resolverdesk.sim;

import org.jspecify.annotations.NullMarked;
