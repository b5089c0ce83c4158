package org.resolverdesk.app;

import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.settings.SettingsActions;
import org.resolverdesk.ui.settings.SettingsModel;
import org.resolverdesk.ui.settings.SettingsView;

/// Makes the settings page when it is asked for.
record SettingsPage(SettingsModel model, SettingsActions actions) {
    SettingsView view(Texts texts) {
        return new SettingsView(texts, model, actions);
    }
}
