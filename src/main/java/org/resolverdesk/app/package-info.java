/// Builds everything, owns start and stop; the only package that knows all the others.
@NullMarked
package org.resolverdesk.app;

import org.jspecify.annotations.NullMarked;
