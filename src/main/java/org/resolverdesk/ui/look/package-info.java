/// Theme, zoom and style sheets: how everything looks, in one place.
@NullMarked
package org.resolverdesk.ui.look;

import org.jspecify.annotations.NullMarked;
