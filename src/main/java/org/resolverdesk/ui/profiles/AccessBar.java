package org.resolverdesk.ui.profiles;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.config.secret.Secrets.Outcome;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.store.Link;
import org.resolverdesk.store.access.AccessState;
import org.resolverdesk.ui.part.FailureText;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.NoticeBar.Tone;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Texts;

/// Bars above the page for what stands between the user and the service: who one is, for how long, and the way
/// there. Takes no room where all is well.
public final class AccessBar extends VBox {
    private final Texts texts;
    private final AccessText words;
    private final SignInModel model;
    private final Link link;
    private final AccessBarActions actions;
    private final Now now;
    private final InvalidationListener changed = change -> show();
    private final InvalidationListener ticked = change -> tick();
    private final Label left = new Label();

    public AccessBar(Texts texts, SignInModel model, Link link, AccessBarActions actions, Now now) {
        this.texts = texts;
        words = new AccessText(texts);
        this.model = model;
        this.link = link;
        this.actions = actions;
        this.now = now;
        setId("access-bar");
        getStyleClass().add("access-bar");
        left.getStyleClass().add("small");
        // All of it outlives this bar.
        WeakInvalidationListener weakly = new WeakInvalidationListener(changed);
        model.access().stateProperty().addListener(weakly);
        model.access().skewProperty().addListener(weakly);
        model.keptProperty().addListener(weakly);
        link.failureProperty().addListener(weakly);
        now.ticksProperty().addListener(new WeakInvalidationListener(ticked));
        show();
    }

    private void show() {
        getChildren().clear();
        AccessState state = model.access().stateProperty().get();
        // Nothing is to be said of these two, and the first window is shown in one of them.
        boolean quiet = state instanceof AccessState.SignedIn || state instanceof AccessState.SigningIn;
        Optional<NoticeBar> main = (quiet ? Optional.<NoticeBar>empty() : access(state)).or(this::way);
        main.ifPresent(getChildren()::add);
        Duration ahead = model.access().skewProperty().get();
        // The rehearsal is on this computer: only in tests is its time another.
        if (!ahead.isZero() && !model.profile().care().isRehearsal()) {
            getChildren()
                    .add(new NoticeBar(Tone.WARNING, Feather.CLOCK, texts.of("skew", words.apart(ahead)))
                            .say(texts.of(ahead.isNegative() ? "skew.ahead" : "skew.behind")));
        }
        Outcome kept = model.keptProperty().get();
        if (kept != null && kept != Outcome.DONE) {
            getChildren().add(sessionOnly(texts, kept).action(texts.of("trouble.close"), model::keptSaid));
        }
        boolean some = !getChildren().isEmpty();
        setVisible(some);
        setManaged(some);
    }

    /// That something is for this session only, and why.
    static NoticeBar sessionOnly(Texts texts, Outcome outcome) {
        return new NoticeBar(Tone.WARNING, Feather.UNLOCK, texts.of("session-only"))
                .say(texts.of("session-only." + outcome));
    }

    private Optional<NoticeBar> access(AccessState state) {
        return switch (state) {
            case AccessState.SignedIn in -> Optional.empty();
            case AccessState.SigningIn in -> Optional.empty();
            case AccessState.SignedOut out ->
                Optional.of(new NoticeBar(Tone.INFO, Feather.KEY, texts.of("access.bar.signed-out"))
                        .say(texts.of("access.bar.signed-out.what"))
                        .action(texts.of("sign-in.open"), model::ask));
            case AccessState.ExpiresSoon(Instant until, var tenant) -> {
                left.setText(texts.of("access.bar.soon.what", words.clock(until), words.left(until, now)));
                yield Optional.of(new NoticeBar(Tone.WARNING, Feather.CLOCK, texts.of("access.bar.soon"))
                        .add(left)
                        .action(texts.of("sign-in.again"), model::ask));
            }
            case AccessState.Expired expired -> Optional.of(expired(expired));
            case AccessState.Refused refused -> Optional.of(refused(refused));
        };
    }

    private NoticeBar expired(AccessState.Expired expired) {
        NoticeBar bar = new NoticeBar(Tone.DANGER, Feather.CLOCK, words.headline(expired.grounds(), expired.failure()))
                .say(words.advice(expired.grounds(), expired.failure()))
                .say(expired.parked() == 0 ? "" : texts.of("access.parked", expired.parked()));
        details(bar, expired.failure());
        if (expired.parked() > 0) {
            bar.action(texts.of("access.give-up"), model.access()::giveUp);
        }
        return bar.action(texts.of("sign-in.again"), model::ask);
    }

    private NoticeBar refused(AccessState.Refused refused) {
        NoticeBar bar = new NoticeBar(
                        Tone.DANGER, Feather.ALERT_OCTAGON, words.headline(refused.grounds(), refused.failure()))
                .say(words.advice(refused.grounds(), refused.failure()));
        details(bar, refused.failure());
        var dispute = refused.dispute();
        if (dispute != null) {
            bar.action(texts.of("dispute.show"), () -> actions.showDispute().accept(dispute));
        }
        chain(bar, refused.failure());
        return bar.action(texts.of("test.open"), actions.test()).action(texts.of("sign-in.open"), model::ask);
    }

    /// What stands in the way of the calls of somebody who is signed in.
    private Optional<NoticeBar> way() {
        ApiFailure failure = link.failureProperty().get();
        Obstacle obstacle = AccessText.obstacle(failure);
        List<Class<? extends Obstacle>> own = List.of(Obstacle.NotSignedIn.class, Obstacle.ReadOnly.class);
        if (failure == null || obstacle == null || own.contains(obstacle.getClass())) {
            return Optional.empty();
        }
        NoticeBar bar =
                new NoticeBar(Tone.DANGER, Feather.WIFI_OFF, words.obstacle(obstacle)).say(words.mend(obstacle));
        details(bar, failure);
        chain(bar, failure);
        return Optional.of(bar.action(texts.of("test.open"), actions.test()));
    }

    private void chain(NoticeBar bar, ApiFailure failure) {
        if (AccessText.obstacle(failure) instanceof Obstacle.Untrusted untrusted) {
            bar.action(texts.of("trust.show"), () -> actions.showChain().accept(untrusted));
        }
    }

    private void details(NoticeBar bar, @Nullable ApiFailure failure) {
        if (failure != null) {
            bar.details(texts.of("failure.details"), new FailureText(texts).details(failure));
        }
    }

    private void tick() {
        if (model.access().stateProperty().get() instanceof AccessState.ExpiresSoon(Instant until, var tenant)) {
            left.setText(texts.of("access.bar.soon.what", words.clock(until), words.left(until, now)));
        }
    }
}
