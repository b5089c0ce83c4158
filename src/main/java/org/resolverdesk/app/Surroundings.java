package org.resolverdesk.app;

import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.settings.SettingsActions;
import org.resolverdesk.ui.settings.SettingsModel;
import org.resolverdesk.ui.settings.SettingsView;
import org.resolverdesk.ui.simulator.Running;
import org.resolverdesk.ui.simulator.SimulatorModel;
import org.resolverdesk.ui.simulator.SimulatorView;
import org.resolverdesk.ui.trouble.TroubleModel;
import org.resolverdesk.ui.trouble.TroubleView;

/// What a window has beside its session, whatever its language: the rehearsal, the settings, and what went wrong around
/// the work.
record Surroundings(Running rehearsal, SettingsModel settings, SettingsActions settingsActions, TroubleModel trouble) {
    SimulatorView rehearsalView(Texts texts) {
        return new SimulatorView(texts, new SimulatorModel(rehearsal));
    }

    SettingsView settingsView(Texts texts) {
        return new SettingsView(texts, settings, settingsActions);
    }

    TroubleView troubleView(Texts texts) {
        return new TroubleView(texts, trouble);
    }
}
