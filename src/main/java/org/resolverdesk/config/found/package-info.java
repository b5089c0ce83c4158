/// What other tools on this computer have set up, read and never written: environment variables and the files of
/// the vendor's SDK, KooCLI and OpenStack clients. Blocks; not for the JavaFX thread.
@NullMarked
package org.resolverdesk.config.found;

import org.jspecify.annotations.NullMarked;
