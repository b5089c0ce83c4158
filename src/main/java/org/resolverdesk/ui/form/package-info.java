/// The form of a new endpoint: models that are tested without a toolkit, and views that never decide.
@NullMarked
package org.resolverdesk.ui.form;

import org.jspecify.annotations.NullMarked;
