package org.resolverdesk.app;

import org.resolverdesk.ui.look.Look;
import org.resolverdesk.ui.trouble.TroubleModel;

/// What a desk stands in: the windows' theme and zoom, the settings page, which is made when it is first shown,
/// and what went wrong around the work.
record Around(Look look, SettingsPage settings, TroubleModel trouble) {}
