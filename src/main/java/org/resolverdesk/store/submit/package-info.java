/// How a deed goes from the form to its end, never twice and never lost: pure rules as tables, and the one way
/// by which a step gets into the journal before it gets on the screen.
@NullMarked
package org.resolverdesk.store.submit;

import org.jspecify.annotations.NullMarked;
