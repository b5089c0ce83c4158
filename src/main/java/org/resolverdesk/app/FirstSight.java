package org.resolverdesk.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.resolverdesk.store.EndpointStore;
import org.resolverdesk.ui.list.ListModel;

/// Says once in the log that all endpoints are on screen: that is when a start is over for whoever waits for the list.
/// JavaFX thread.
final class FirstSight {
    private static final Logger LOG = System.getLogger(FirstSight.class.getName());

    private final Scene scene;
    private final Parent root;
    private final ListModel list;
    private final EndpointStore endpoints;
    private final Runnable look = this::look;
    private boolean laidOut;

    private FirstSight(Scene scene, ListModel list, EndpointStore endpoints) {
        this.scene = scene;
        this.root = scene.getRoot();
        this.list = list;
        this.endpoints = endpoints;
    }

    /// Waits for the list that the scene shows now, until the scene shows something else.
    static void await(Scene scene, ListModel list, EndpointStore endpoints) {
        scene.addPostLayoutPulseListener(new FirstSight(scene, list, endpoints).look);
    }

    /// Runs it once, when what the scene shows now has been laid out and handed over to be painted.
    static void afterFirstFrame(Scene scene, Runnable then) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            Platform.runLater(then);
        };
        scene.addPostLayoutPulseListener(once[0]);
    }

    /// What was laid out in one pulse is painted before the next one comes.
    private void look() {
        if (laidOut) {
            LOG.log(Level.INFO, "On screen: " + list.rows().size() + " endpoints");
        } else if (whole()) {
            laidOut = true;
            Platform.requestNextPulse();
            return;
        }
        if (laidOut || scene.getRoot() != root) {
            scene.removePostLayoutPulseListener(look);
        }
    }

    private boolean whole() {
        return endpoints.readingProperty().get().whole()
                && list.tallyProperty().get().total() == endpoints.entries().size();
    }
}
