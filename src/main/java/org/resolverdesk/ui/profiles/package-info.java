/// Profiles on screen: the list and its editor, what other tools have set up, signing in, whom to trust, and which
/// secrets are kept where. A secret is in a field or on its way, never in a label.
@NullMarked
package org.resolverdesk.ui.profiles;

import org.jspecify.annotations.NullMarked;
