/// The truth on screen: everything observable here is read and changed on the screen thread only, and nothing
/// here blocks it; calls and comparisons run in the background and come back through [Work] as finished values
/// to assign.
@NullMarked
package org.resolverdesk.store;

import org.jspecify.annotations.NullMarked;
