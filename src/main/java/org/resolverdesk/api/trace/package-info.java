/// What was said on the wire, kept for a reader: bounded, and never with a secret in it.
@NullMarked
package org.resolverdesk.api.trace;

import org.jspecify.annotations.NullMarked;
