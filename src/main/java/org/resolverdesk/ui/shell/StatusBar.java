package org.resolverdesk.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.store.Link;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.access.Access;
import org.resolverdesk.store.access.AccessState;
import org.resolverdesk.ui.part.FailureText;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Mark;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.OneOf;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.profiles.AccessText;

/// The foot of the window: whether the service answers, how fast, when it is asked again, how often, and what
/// has finished.
final class StatusBar extends HBox {
    private static final OneOf LIGHTS = new OneOf("success", "danger", "muted");
    private static final OneOf URGENCY = new OneOf("warning-text", "muted");

    private final Texts texts;
    private final Link link;
    private final String profile;
    private final Icon light = Icon.of(Feather.CIRCLE, "small");
    private final Label service = new Label();
    private final Label answer = new Label();
    private final Label next = new Label();
    private final Label rate = new Label();
    private final Label life = new Label();
    private final Map<String, ReadOnlyObjectProperty<@Nullable Instant>> slowed = new LinkedHashMap<>();
    private final Access access;
    private final AccessText accessText;
    private final Button bell;
    private final Now now;
    /// Held here and weakly there: the session outlives this window's content.
    private final InvalidationListener changed = change -> show();
    private final ChangeListener<Number> answered = (value, old, millis) -> {
        if (old.longValue() < 0) {
            show();
        }
    };
    private final InvalidationListener noticed;

    StatusBar(Texts texts, Session session, Access access, Now now, Runnable showNotices) {
        this.texts = texts;
        this.now = now;
        this.access = access;
        accessText = new AccessText(texts);
        link = session.link();
        profile = Mark.name(session.profile(), texts);
        getStyleClass().add("status-bar");
        service.getStyleClass().add("status-service");
        service.setGraphic(light);
        service.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bell = Icon.button(Feather.BELL, texts.of("status.notices"), showNotices);
        bell.setGraphic(Icon.of(Feather.BELL, "small", "muted"));
        bell.getStyleClass().add("status-bell");
        bell.setId("notices");
        life.setId("access-life");
        for (Label label : new Label[] {answer, next, life, rate}) {
            label.getStyleClass().add("muted");
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(service, answer, next, gap, life, rate, bell);
        WeakInvalidationListener weakly = new WeakInvalidationListener(changed);
        link.failureProperty().addListener(weakly);
        // How fast and how often is said with the countdown: each call changes both, and would have the window painted.
        link.lastAnswerMillisProperty().addListener(new WeakChangeListener<>(answered));
        link.nextPollAtProperty().addListener(weakly);
        slowed.put("DNS", link.slowedUntilProperty());
        slowed.putIfAbsent(
                session.vpcLink() == link ? "DNS" : "VPC", session.vpcLink().slowedUntilProperty());
        slowed.put("IAM", access.slowedUntilProperty());
        slowed.values().forEach(until -> until.addListener(weakly));
        now.ticksProperty().addListener(change -> tick());
        access.stateProperty().addListener(weakly);
        noticed = change -> countNotices(session.notices().all().size());
        session.notices().all().addListener(new WeakInvalidationListener(noticed));
        noticed.invalidated(session.notices().all());
        show();
    }

    /// The button that shows what has finished.
    Button bell() {
        return bell;
    }

    private void countNotices(int count) {
        bell.setText(count == 0 ? "" : Integer.toString(count));
    }

    /// The window is painted for each other word, so time alone changes only what it is in.
    private void tick() {
        showLife();
        slowed().ifPresent(rate::setText);
        if (!next(link.nextPollAtProperty().get()).equals(next.getText())) {
            show();
        }
    }

    private void show() {
        ApiFailure failure = link.failureProperty().get();
        long millis = link.lastAnswerMillisProperty().get();
        if (failure != null) {
            light.setGlyph(Feather.ALERT_OCTAGON);
            LIGHTS.give(light, "danger");
            service.setText(texts.of("status.failed", profile, new FailureText(texts).headline(failure)));
            answer.setText("");
        } else if (millis < 0) {
            light.setGlyph(Feather.LOADER);
            LIGHTS.give(light, "muted");
            boolean out = access.stateProperty().get().isOut();
            service.setText(texts.of(out ? "status.waiting" : "status.connecting", profile));
            answer.setText("");
        } else {
            light.setGlyph(Feather.CIRCLE);
            LIGHTS.give(light, "success");
            service.setText(texts.of("status.connected", profile));
            answer.setText(texts.of("status.answer", Long.toString(millis)));
        }
        next.setText(next(link.nextPollAtProperty().get()));
        showLife();
        rate.setText(slowed().orElseGet(() ->
                texts.of("status.rate", link.callsLastMinuteProperty().get())));
    }

    /// Which services want to be asked less, and until the last of them doesn't any more.
    private Optional<String> slowed() {
        List<String> names = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Map.Entry<String, ReadOnlyObjectProperty<@Nullable Instant>> one : slowed.entrySet()) {
            Instant until = one.getValue().get();
            if (until != null) {
                names.add(one.getKey());
                last = until.isAfter(last) ? until : last;
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.of("status.slowed", String.join(", ", names), Long.toString(seconds(last))));
    }

    /// What is said of the time until then, in seconds.
    private long seconds(Instant until) {
        Duration left = Duration.between(now.instant(), until);
        long said = stepped(Math.max(0, (left.toMillis() + 999) / 1000));
        if (said > 0) {
            now.changesIn(left.minusSeconds(below(said)));
        }
        return said;
    }

    /// What is said of that many seconds: by tens as long as there are more than five, then five, since each other
    /// number has the window painted, which is most of what it does while nobody does anything.
    static long stepped(long seconds) {
        if (seconds == 0) {
            return 0;
        }
        return seconds <= 5 ? 5 : (seconds + 9) / 10 * 10;
    }

    /// At how many seconds something else is said than that many.
    static long below(long said) {
        return said > 10 ? said - 10 : said - 5;
    }

    /// Nobody signs in to the rehearsal, so its token is nobody's business.
    private void showLife() {
        AccessState state = access.stateProperty().get();
        boolean said = !access.profile().care().isRehearsal();
        life.setText(said ? accessText.life(state, now) : "");
        boolean well = state instanceof AccessState.SignedIn || state instanceof AccessState.SigningIn;
        URGENCY.give(life, well ? "muted" : "warning-text");
    }

    private String next(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        long seconds = seconds(at);
        return seconds == 0 ? texts.of("status.asking") : texts.of("status.next", Long.toString(seconds));
    }
}
