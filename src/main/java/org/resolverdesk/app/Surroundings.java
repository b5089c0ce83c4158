package org.resolverdesk.app;

import org.resolverdesk.store.Calls;
import org.resolverdesk.ui.inspector.InspectorModel;
import org.resolverdesk.ui.inspector.InspectorView;
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
record Surroundings(
        Running rehearsal, SettingsModel settings, SettingsActions settingsActions, TroubleModel trouble, Calls calls) {
    SimulatorView rehearsalView(Texts texts) {
        return new SimulatorView(texts, new SimulatorModel(rehearsal));
    }

    InspectorView inspectorView(Texts texts) {
        return new InspectorView(texts, new InspectorModel(calls.all(), Clip::copy), calls::clear);
    }

    SettingsView settingsView(Texts texts) {
        return new SettingsView(texts, settings, settingsActions);
    }

    TroubleView troubleView(Texts texts) {
        return new TroubleView(texts, trouble);
    }
}
