package org.resolverdesk.ui.form;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.spec.Finding;
import org.resolverdesk.spec.ServiceCode;
import org.resolverdesk.ui.part.FailureText;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.Texts;

/// The bars above the button: what someone can mend stays until it is mended.
final class SubmitNotice {
    private SubmitNotice() {}

    static NoticeBar asking(Texts texts, List<Finding> warnings) {
        FindingText findings = new FindingText(texts);
        String all = warnings.stream().map(findings::of).distinct().collect(Collectors.joining("\n"));
        return new NoticeBar(NoticeBar.Tone.WARNING, Feather.ALERT_TRIANGLE, texts.of("form.asking", warnings.size()))
                .say(all);
    }

    static NoticeBar refused(Texts texts, ApiFailure.Refused failure, Spot spot, Runnable again) {
        FailureText words = new FailureText(texts);
        NoticeBar bar = new NoticeBar(NoticeBar.Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("form.refused"))
                .say(words.advice(failure))
                .details(texts.of("failure.details"), words.details(failure));
        return ServiceCode.mayTryAgain(failure) ? bar.action(texts.of("form.try-again"), again) : bar;
    }

    /// As [#refused], while that may not be the last word.
    static NoticeBar checking(Texts texts, ApiFailure.Refused failure) {
        FailureText words = new FailureText(texts);
        return new NoticeBar(NoticeBar.Tone.WARNING, Feather.ALERT_TRIANGLE, texts.of("form.checking.what"))
                .say(words.advice(failure))
                .say(texts.of("form.checking.why"))
                .details(texts.of("failure.details"), words.details(failure));
    }

    /// `countdown` goes on changing.
    static NoticeBar held(Texts texts, Label countdown, Runnable cancel) {
        countdown.getStyleClass().setAll("label", "small");
        NoticeBar bar = new NoticeBar(NoticeBar.Tone.WARNING, Feather.CLOCK, texts.of("form.held.what"))
                .add(countdown)
                .action(texts.of("form.held.cancel"), cancel);
        bar.setId("held");
        return bar;
    }

    static NoticeBar notWritten(Texts texts, String reason, Runnable again) {
        return new NoticeBar(NoticeBar.Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("form.not-written"))
                .say(texts.of("form.not-written.what"))
                .details(texts.of("failure.details"), reason)
                .action(texts.of("form.try-again"), again);
    }

    static NoticeBar notSent(Texts texts, String reason, Runnable again) {
        return new NoticeBar(NoticeBar.Tone.DANGER, Feather.WIFI_OFF, texts.of("form.not-sent"))
                .say(texts.of("form.not-sent.what"))
                .details(texts.of("failure.details"), reason)
                .action(texts.of("form.try-again"), again);
    }
}
