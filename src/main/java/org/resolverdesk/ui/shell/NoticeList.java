package org.resolverdesk.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.Notice;
import org.resolverdesk.store.Notices;
import org.resolverdesk.ui.part.Texts;

/// What has finished, newest first, for who was away when it was said.
final class NoticeList {
    private static final int MOST = 12;

    private final Texts texts;
    private final Notices notices;
    private final DateTimeFormatter clock =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private final Floating card = new Floating();
    private @Nullable Node anchor;

    NoticeList(Texts texts, Notices notices) {
        this.texts = texts;
        this.notices = notices;
    }

    void anchor(Node node) {
        anchor = node;
    }

    /// Shows them, or hides them; `owner` gives them the window's text.
    void toggle(Node owner) {
        Node at = anchor;
        if (card.isShowing() || at == null) {
            card.hide();
            return;
        }
        VBox lines = new VBox();
        lines.getStyleClass().add("notice-list");
        List<Notice> newest = notices.all().reversed().stream().limit(MOST).toList();
        newest.forEach(notice -> lines.getChildren().add(line(notice)));
        if (newest.isEmpty()) {
            lines.getChildren().add(new Label(texts.of("notice.none")));
        }
        card.show(owner, at, Floating.Side.ABOVE, lines);
    }

    private HBox line(Notice notice) {
        Label at = new Label(clock.format(notice.at()));
        at.getStyleClass().addAll("mono", "small", "muted");
        HBox line = new HBox(at, new Label(NoticeText.of(texts, notice)));
        line.getStyleClass().add("notice-line");
        return line;
    }
}
