package org.resolverdesk.ui.shell;

import org.resolverdesk.store.Notice;
import org.resolverdesk.ui.part.Texts;

/// What a notice says in one line.
public final class NoticeText {
    private NoticeText() {}

    public static String of(Texts texts, Notice notice) {
        return switch (notice.kind()) {
            case BECAME_ACTIVE -> texts.of("notice.active", notice.name());
            case BECAME_ERROR -> texts.of("notice.error", notice.name());
            case GONE -> texts.of("notice.gone", notice.name());
            case FOUND -> texts.of("notice.found", notice.name());
            case REFUSED -> texts.of("notice.refused", notice.name());
            case NOT_SENT -> texts.of("notice.not-sent", notice.name());
        };
    }
}
