/// Small nodes and words that several screens share; they show what they are given and decide nothing.
@NullMarked
package org.resolverdesk.ui.part;

import org.jspecify.annotations.NullMarked;
