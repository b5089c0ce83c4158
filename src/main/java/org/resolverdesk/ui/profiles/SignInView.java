package org.resolverdesk.ui.profiles;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.SignatureDispute;
import org.resolverdesk.store.access.AccessState;
import org.resolverdesk.ui.part.FailureText;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.NoticeBar.Tone;
import org.resolverdesk.ui.part.Overlay;
import org.resolverdesk.ui.part.Texts;

/// The dialog that signs in: what is missing, whether to keep it, and why it wasn't taken. It comes and goes with
/// its model.
public final class SignInView {
    private final Texts texts;
    private final AccessText words;
    private final SignInModel model;
    private final Node window;
    private final Consumer<Obstacle.Untrusted> showChain;
    private final Consumer<SignatureDispute> showDispute;
    private final InvalidationListener changed = change -> show();
    private @Nullable Open open;
    /// The field that had the focus when it was sent off.
    private Optional<Node> typedLast = Optional.empty();

    /// The parts of the dialog while it is open.
    private record Open(Overlay overlay, ProofFields fields, VBox notices, Button submit, ProgressIndicator busy) {}

    /// `window` is a node of the window that the dialog is laid over.
    public SignInView(
            Texts texts,
            SignInModel model,
            Node window,
            Consumer<Obstacle.Untrusted> showChain,
            Consumer<SignatureDispute> showDispute) {
        this.texts = texts;
        this.words = new AccessText(texts);
        this.model = model;
        this.window = window;
        this.showChain = showChain;
        this.showDispute = showDispute;
        model.askingProperty().addListener(changed);
        model.triedProperty().addListener(changed);
        model.lockedProperty().addListener(changed);
        model.access().stateProperty().addListener(changed);
        window.sceneProperty().addListener(changed);
        show();
    }

    /// Takes it away, and listens no more.
    public void close() {
        model.askingProperty().removeListener(changed);
        model.triedProperty().removeListener(changed);
        model.lockedProperty().removeListener(changed);
        model.access().stateProperty().removeListener(changed);
        window.sceneProperty().removeListener(changed);
        hide();
    }

    private void show() {
        if (!model.askingProperty().get() || window.getScene() == null) {
            hide();
            return;
        }
        Open shown = open;
        if (shown == null) {
            shown = dialog();
            open = shown;
            shown.fields().show(false);
            shown.overlay().over(window, shown.fields().first());
        }
        shown.fields().show(model.triedProperty().get());
        state(shown);
    }

    private void hide() {
        Open shown = open;
        open = null;
        if (shown != null) {
            shown.overlay().close();
        }
    }

    private Open dialog() {
        Overlay overlay =
                new Overlay("sign-in", texts.of("sign-in.title", model.profile().name()), Feather.KEY, () -> {
                    open = null;
                    model.dismissed();
                });
        Label who = new Label(who());
        who.getStyleClass().addAll("small", "muted");
        who.setWrapText(true);
        ProofFields fields = new ProofFields(texts, model.proof());
        CheckBox keep = new CheckBox(texts.of("sign-in.keep"));
        keep.setId("sign-in-keep");
        keep.selectedProperty().bindBidirectional(model.proof().keepProperty());
        Label keepWhat = new Label(texts.of("sign-in.keep.what"));
        keepWhat.getStyleClass().addAll("small", "muted");
        keepWhat.setWrapText(true);
        keepWhat.setMinHeight(Label.USE_PREF_SIZE);
        VBox notices = new VBox();
        notices.getStyleClass().add("entry-notices");
        overlay.body().getChildren().addAll(who, notices, fields, keep, keepWhat);
        overlay.button("sign-in-cancel", texts.of("sign-in.later"), overlay::dismiss);
        Button submit = overlay.button("sign-in-submit", texts.of("sign-in.submit"), model::submit);
        submit.getStyleClass().add("accent");
        overlay.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                event.consume();
                model.submit();
            }
        });
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("button-busy");
        return new Open(overlay, fields, notices, submit, busy);
    }

    private String who() {
        String host = model.profile().iam().getAuthority();
        return switch (model.profile().signIn()) {
            case SignIn.Token token -> texts.of("sign-in.who.token", host);
            case SignIn.Password password ->
                texts.of(
                        "sign-in.who.password",
                        password.user(),
                        model.profile().tenant().domain(),
                        host);
            case SignIn.Keys(String key) -> texts.of("sign-in.who.keys", key, host);
            case SignIn.TemporaryKeys(String key) -> texts.of("sign-in.who.keys", key, host);
        };
    }

    private void state(Open shown) {
        AccessState state = model.access().stateProperty().get();
        boolean busy = state == AccessState.SigningIn.UNDER_WAY;
        boolean wasBusy = shown.fields().isDisable();
        if (busy && !wasBusy) {
            typedLast = shown.fields().focused();
        }
        shown.submit().setText(texts.of(busy ? "access.signing-in" : "sign-in.submit"));
        shown.submit().setGraphic(busy ? shown.busy() : null);
        shown.submit().setDisable(busy);
        shown.fields().setDisable(busy);
        if (wasBusy && !busy) {
            // What is disabled loses the focus, and what is retyped mustn't go to whatever got it.
            typedLast.orElseGet(shown.fields()::first).requestFocus();
        }
        shown.notices().getChildren().clear();
        if (model.lockedProperty().get()) {
            shown.notices()
                    .getChildren()
                    .add(new NoticeBar(Tone.INFO, Feather.LOCK, texts.of("sign-in.locked"))
                            .say(texts.of("sign-in.locked.what")));
        }
        switch (state) {
            case AccessState.Refused refused -> shown.notices().getChildren().add(refused(refused));
            case AccessState.Expired(var grounds, int parked, var failure) ->
                shown.notices()
                        .getChildren()
                        .add(new NoticeBar(Tone.WARNING, Feather.CLOCK, words.headline(grounds, failure))
                                .say(parked == 0 ? "" : texts.of("access.parked", parked)));
            default -> {}
        }
        shown.notices().setManaged(!shown.notices().getChildren().isEmpty());
    }

    private NoticeBar refused(AccessState.Refused refused) {
        NoticeBar bar = new NoticeBar(
                        Tone.DANGER, Feather.ALERT_OCTAGON, words.headline(refused.grounds(), refused.failure()))
                .say(words.advice(refused.grounds(), refused.failure()))
                .details(texts.of("failure.details"), new FailureText(texts).details(refused.failure()));
        if (AccessText.obstacle(refused.failure()) instanceof Obstacle.Untrusted untrusted) {
            bar.action(texts.of("trust.show"), () -> showChain.accept(untrusted));
        }
        SignatureDispute dispute = refused.dispute();
        if (dispute != null) {
            bar.action(texts.of("dispute.show"), () -> showDispute.accept(dispute));
        }
        return bar;
    }
}
