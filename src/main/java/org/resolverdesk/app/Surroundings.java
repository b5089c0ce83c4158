package org.resolverdesk.app;

import java.util.function.Consumer;
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
record Surroundings(Running rehearsal, SettingsModel settings, SettingsActions settingsActions, TroubleModel trouble) {
    /// The same, with the profiles and the way to use one, by its place in the menu.
    On on(ProfileDesk profiles, Consumer<Integer> use) {
        return new On(this, profiles, use);
    }

    /// With what a window makes of it.
    record On(Surroundings all, ProfileDesk profiles, Consumer<Integer> use) {}

    SimulatorView rehearsalView(Texts texts) {
        return new SimulatorView(texts, new SimulatorModel(rehearsal));
    }

    static InspectorView inspectorView(Texts texts, Calls calls) {
        return new InspectorView(texts, new InspectorModel(calls.all(), Clip::copy), calls::clear);
    }

    SettingsView settingsView(Texts texts) {
        return new SettingsView(texts, settings, settingsActions);
    }

    TroubleView troubleView(Texts texts) {
        return new TroubleView(texts, trouble);
    }
}
