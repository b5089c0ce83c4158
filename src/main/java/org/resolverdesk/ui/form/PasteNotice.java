package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.export.Pasted;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.Texts;

/// The bar that names what a paste left out.
final class PasteNotice {
    private static final int MOST = 5;

    private PasteNotice() {}

    static NoticeBar of(Texts texts, PasteModel.Left left, Runnable close) {
        List<String> lines = new ArrayList<>();
        for (Pasted.Problem problem : left.problems()) {
            lines.add(line(texts, problem));
        }
        for (IpDraft row : left.rows()) {
            lines.add(texts.of("form.paste.no-room", row.ip().isEmpty() ? row.subnetId() : row.ip()));
        }
        String shown = String.join("\n", lines.subList(0, Math.min(MOST, lines.size())));
        NoticeBar bar = new NoticeBar(
                        NoticeBar.Tone.WARNING, Feather.CLIPBOARD, texts.of("form.paste.left", lines.size()))
                .say(shown);
        if (lines.size() > MOST) {
            bar.details(texts.of("form.paste.all"), String.join("\n", lines));
        }
        return bar.action(texts.of("form.paste.close"), close);
    }

    private static String line(Texts texts, Pasted.Problem problem) {
        String reason = texts.of(
                "form.paste." + problem.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return problem.line() == 0
                ? reason
                : texts.of("form.paste.line", Integer.toString(problem.line()), problem.text(), reason);
    }
}
