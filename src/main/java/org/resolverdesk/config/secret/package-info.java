/// What must never be in a file of ours: kept by the desktop's keychain, or for this session alone. Nothing here
/// prints, logs or throws a secret; everything may block for two seconds, so never on the JavaFX thread.
@NullMarked
package org.resolverdesk.config.secret;

import org.jspecify.annotations.NullMarked;
