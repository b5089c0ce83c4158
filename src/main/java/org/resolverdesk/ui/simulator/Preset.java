package org.resolverdesk.ui.simulator;

import org.resolverdesk.sim.behaviour.Behaviour;

/// The behaviours that have a name.
public enum Preset {
    USUAL,
    BAD_DAY,
    SLOW_CLOUD,
    AT_ONCE;

    public Behaviour behaviour() {
        return switch (this) {
            case USUAL -> Behaviour.REHEARSAL;
            case BAD_DAY -> Behaviour.BAD_DAY;
            case SLOW_CLOUD -> Behaviour.SLOW_CLOUD;
            case AT_ONCE -> Behaviour.PROMPT;
        };
    }
}
