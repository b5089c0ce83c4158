/// The list of endpoints: a model that filters and sorts without a toolkit, and a view that shows it and never decides.
@NullMarked
package org.resolverdesk.ui.list;

import org.jspecify.annotations.NullMarked;
