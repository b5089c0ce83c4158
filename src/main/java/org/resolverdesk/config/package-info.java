/// What the program keeps for its user between two starts: small files, written whole or not at all, without a
/// secret. Not for the JavaFX thread.
@NullMarked
package org.resolverdesk.config;

import org.jspecify.annotations.NullMarked;
