package org.resolverdesk.ui.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.behaviour.QuotaKey;
import org.resolverdesk.ui.part.Texts;

class SimulatorModelTest {
    private Behaviour service = Behaviour.REHEARSAL;
    private final Running running = new Running(() -> service, behaviour -> service = behaviour);
    private final SimulatorModel model = new SimulatorModel(running);

    @ParameterizedTest
    @EnumSource
    void aChosenPresetIsInForceAndRecognised(Preset preset) {
        model.choose(preset);

        assertEquals(preset.behaviour(), service);
        assertEquals(Optional.of(preset), model.preset());
        assertEquals(Optional.of(preset), new SimulatorModel(running).preset());
    }

    @Test
    void aPresetKeepsTheSeed() {
        service = Behaviour.REHEARSAL.withSeed(77);

        model.choose(Preset.BAD_DAY);

        assertEquals(Behaviour.BAD_DAY.withSeed(77), service);
        assertEquals(Optional.of(Preset.BAD_DAY), model.preset());
    }

    @Test
    void aPresetIsOnAgainWhenTheLastDifferenceIsGone() {
        assertTrue(model.set(dial("INTERNAL"), "5"));
        model.take(OpenPoint.UNIQUE_NAMES, false);
        assertEquals(Optional.empty(), model.preset());
        assertEquals(2, model.unusual());

        assertTrue(model.set(dial("INTERNAL"), "0"));
        model.take(OpenPoint.UNIQUE_NAMES, true);

        assertEquals(Optional.of(Preset.USUAL), model.preset());
        assertEquals(0, model.unusual());
    }

    @ParameterizedTest
    @CsvSource({
        "active, 8",
        "spread, 35",
        "slow, 0",
        "slow-time, 1",
        "slow-spread, 0",
        "visible, 0",
        "END_IN_ERROR, 0",
        "requests, 0",
        "token, 1440",
        "inbound_endpoint, 50",
        "record_set, 500"
    })
    void theUsualIsShown(String key, String text) {
        assertEquals(text, model.text(dial(key)));
        assertTrue(model.isUsual(dial(key)));
    }

    @Test
    void everyNumberIsWrittenWhereItBelongs() {
        written("active", "2,5", Duration.ofMillis(2500), b -> b.pace().timeToActive());
        written("spread", "20", 0.2, b -> b.pace().spread());
        written("slow", "12.5", 0.125, b -> b.slow().chance());
        written("slow-time", " 30 ", Duration.ofSeconds(30), b -> b.slow().time());
        written("slow-spread", "7", 0.07, b -> b.slow().spread());
        written("visible", "0.25", Duration.ofMillis(250), Behaviour::visibleAfter);
        written("requests", "60", 60, Behaviour::mostPerMinute);
        written("token", "1.5", Duration.ofSeconds(90), Behaviour::tokenLife);
        for (Fault fault : Fault.values()) {
            if (fault != Fault.NONE && fault != Fault.SLOW) {
                written(fault.name(), "15", 0.15, b -> b.chance(fault));
            }
        }
        for (QuotaKey key : QuotaKey.values()) {
            written(key.word(), "3", 3, b -> b.quota(key));
        }
    }

    @ParameterizedTest
    @FieldSource("org.resolverdesk.ui.simulator.Dial#ALL")
    void aChangedNumberLeavesAllOthersAsTheyAre(Dial changed) {
        assertTrue(model.set(changed, "17"));

        for (Dial other : Dial.ALL) {
            assertEquals(other == changed, !model.isUsual(other), other.key());
        }
        assertEquals(1, model.unusual());
        assertEquals("17", model.text(changed));
    }

    @ParameterizedTest
    @EnumSource
    void anOpenPointIsGivenUpAndTakenAgain(OpenPoint point) {
        model.take(point, false);
        assertFalse(model.takes(point));
        assertEquals(Behaviour.REHEARSAL.with(point, false), service);

        model.take(point, true);
        assertEquals(Behaviour.REHEARSAL, service);
    }

    @ParameterizedTest
    @CsvSource({
        "active, ''",
        "active, soon",
        "active, -1",
        "active, 3601",
        "active, 1.0005",
        "active, 1e3",
        "spread, 101",
        "INTERNAL, 100.5",
        "INTERNAL, 5 %",
        "requests, 1.5",
        "requests, 100001",
        "token, 10081",
        "inbound_endpoint, 99999999999999999999"
    })
    void aWrongNumberIsRefusedAndTheOldOneStaysInForce(String key, String typed) {
        Behaviour before = service;

        assertFalse(model.set(dial(key), typed));

        assertSame(before, service);
    }

    @Test
    void theSameNumberAgainChangesNothing() {
        Behaviour before = service;

        assertTrue(model.set(dial("active"), "8.0"));

        assertSame(before, service, "what was to be drawn next would begin anew");
    }

    @Test
    void whatOthersChangedMeanwhileIsKept() {
        service = service.withMostPerMinute(30);

        assertTrue(model.set(dial("active"), "3"));

        assertEquals(30, service.mostPerMinute());
        assertEquals("30", model.text(dial("requests")));
    }

    @Test
    void everythingHasWords() {
        Texts texts = new Texts(Locale.ENGLISH);
        for (Dial dial : Dial.ALL) {
            assertTrue(texts.has("simulator.dial." + dial.key()), dial.key());
        }
        for (OpenPoint point : OpenPoint.values()) {
            assertTrue(texts.has("simulator.point." + point), point.name());
        }
        for (Preset preset : Preset.values()) {
            assertTrue(texts.has("simulator.preset." + preset), preset.name());
        }
    }

    private void written(String key, String typed, Object meant, Function<Behaviour, Object> read) {
        assertNotEquals(meant, read.apply(service), key);
        assertTrue(model.set(dial(key), typed), key);
        assertEquals(meant, read.apply(service), key);
    }

    private static Dial dial(String key) {
        return Dial.ALL.stream()
                .filter(dial -> dial.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
