/// Text out of the model, and the model out of text: no network, no file, and no secret in anything that is
/// written.
@NullMarked
package org.resolverdesk.export;

import org.jspecify.annotations.NullMarked;
