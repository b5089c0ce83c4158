/// Bodies, in and out: lenient in reading, strict in writing, and pure; no body whatever makes a method here
/// throw.
@NullMarked
package org.resolverdesk.api.body;

import org.jspecify.annotations.NullMarked;
