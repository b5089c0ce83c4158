package org.resolverdesk.ui.simulator;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.OpenPoint;

/// How the rehearsal behaves now, and each way to change that; what is set is in force from the next request on,
/// until the program ends. JavaFX thread only; needs no toolkit.
public final class SimulatorModel {
    private final Running running;
    private final ReadOnlyObjectWrapper<Behaviour> behaviour;

    public SimulatorModel(Running running) {
        this.running = running;
        behaviour = new ReadOnlyObjectWrapper<>(running.behaviour().get());
    }

    public ReadOnlyObjectProperty<Behaviour> behaviourProperty() {
        return behaviour.getReadOnlyProperty();
    }

    /// The preset that is on; nothing where the settings are someone's own. What is drawn and scripted doesn't count.
    public Optional<Preset> preset() {
        return Stream.of(Preset.values())
                .filter(preset -> differences(preset) == 0)
                .findFirst();
    }

    /// Keeps the seed, so that a service that was started with one stays with it.
    public void choose(Preset preset) {
        Behaviour now = running.behaviour().get();
        change(preset.behaviour().withSeed(now.seed()));
    }

    /// How many lines aren't as usual.
    public int unusual() {
        return differences(Preset.USUAL);
    }

    public String text(Dial dial) {
        return dial.text(behaviour.get());
    }

    public boolean isUsual(Dial dial) {
        return dial.same(behaviour.get(), Preset.USUAL.behaviour());
    }

    /// Takes what was typed; false where that isn't allowed, and then the old value stays in force.
    public boolean set(Dial dial, String typed) {
        Optional<BigDecimal> number = dial.scale().read(typed);
        number.map(value -> dial.write().apply(running.behaviour().get(), value))
                .filter(next -> !dial.same(next, running.behaviour().get()))
                .ifPresent(this::change);
        return number.isPresent();
    }

    public boolean takes(OpenPoint point) {
        return behaviour.get().takes(point);
    }

    public void take(OpenPoint point, boolean holds) {
        if (takes(point) != holds) {
            change(running.behaviour().get().with(point, holds));
        }
    }

    private int differences(Preset preset) {
        Behaviour now = behaviour.get();
        Behaviour meant = preset.behaviour();
        long numbers = Dial.ALL.stream().filter(dial -> !dial.same(now, meant)).count();
        long points = Stream.of(OpenPoint.values())
                .filter(point -> now.takes(point) != meant.takes(point))
                .count();
        return (int) (numbers + points);
    }

    private void change(Behaviour next) {
        running.change().accept(next);
        behaviour.set(running.behaviour().get());
    }
}
