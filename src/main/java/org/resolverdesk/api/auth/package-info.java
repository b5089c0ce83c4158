/// Who one is to the service: headers made from a whole request; a secret never shows in a text of this
/// package.
@NullMarked
package org.resolverdesk.api.auth;

import org.jspecify.annotations.NullMarked;
