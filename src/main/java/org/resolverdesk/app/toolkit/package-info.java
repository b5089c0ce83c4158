/// What of JavaFX's inner parts the program touches: the one place that may break with another version of it, and must
/// do without them then.
@NullMarked
package org.resolverdesk.app.toolkit;

import org.jspecify.annotations.NullMarked;
