/// One request, one answer: what writes leaves this computer at most once, and whether it left is known, not
/// guessed.
@NullMarked
package org.resolverdesk.api.http;

import org.jspecify.annotations.NullMarked;
