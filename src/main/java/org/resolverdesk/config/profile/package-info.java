/// The profiles that a person keeps: their file, what may stand in one, and how they go to another computer; no
/// secret ever passes through here. Not for the JavaFX thread where a file is touched.
@NullMarked
package org.resolverdesk.config.profile;

import org.jspecify.annotations.NullMarked;
