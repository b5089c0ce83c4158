package org.resolverdesk.ui.simulator;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.resolverdesk.sim.behaviour.Behaviour;

/// The rehearsal service that runs: how it behaves now, and how to have it behave otherwise from the next request
/// on. Both are fast and safe on the JavaFX thread.
public record Running(Supplier<Behaviour> behaviour, Consumer<Behaviour> change) {}
