package org.resolverdesk.ui.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.resolverdesk.store.Notice;
import org.resolverdesk.ui.form.FormView;
import org.resolverdesk.ui.look.Look;
import org.resolverdesk.ui.part.Mark;
import org.resolverdesk.ui.part.Texts;

/// The whole window: header, rail, page and sheet, status bar. It puts screens in their places and knows
/// nothing of them.
public final class ShellView extends StackPane {
    private static final double RAIL = 92;

    private final ShellModel model;
    private final Screens screens;
    private final Header header;
    private final Divided divided;
    private final StackPane page = new StackPane();
    private final Toasts toasts;
    private final HelpCard help;
    private final BorderPane withTrouble;
    /// Weakly held by the look, which outlives this window's content.
    private final InvalidationListener scaled;
    private final ListChangeListener<Notice> noticed = this::noticed;

    public ShellView(Texts texts, ShellModel model, Screens screens, Look look) {
        this.model = model;
        this.screens = screens;
        getStyleClass().add("shell");
        setId("shell");
        help = new HelpCard(texts);
        toasts = new Toasts(texts);
        NoticeList notices = new NoticeList(texts, screens.session().notices());
        StatusBar status = new StatusBar(
                texts, screens.session(), screens.menu().access(), screens.now(), () -> notices.toggle(this));
        notices.anchor(status.bell());
        Mark.of(screens.session().profile(), texts).put(this);
        header = new Header(texts, screens.menu(), screens.filter(), look, this::showHelp);
        withTrouble = new BorderPane(page);
        withTrouble.setTop(new VBox(screens.access(), screens.trouble()));
        StackPane pageArea = new StackPane(withTrouble, toasts);
        divided = new Divided(pageArea, RAIL, texts.of("shell.divider"));
        BorderPane frame = new BorderPane(divided);
        frame.setTop(header);
        frame.setLeft(new Rail(texts, model, screens.menu().inRehearsal()));
        frame.setBottom(status);
        getChildren().add(frame);
        scaled = change -> divided.scale(look.zoomProperty().get() / 100.0);
        look.zoomProperty().addListener(new WeakInvalidationListener(scaled));
        scaled.invalidated(look.zoomProperty());
        model.pageProperty().addListener((value, old, now) -> showPage(now));
        model.sheetProperty().addListener((value, old, now) -> showSheet(now));
        screens.session().notices().all().addListener(noticed);
        new Shortcuts(this, model, look).install();
        showPage(model.pageProperty().get());
        showSheet(model.sheetProperty().get());
    }

    /// The sheet's width in px at 100 %, to be kept.
    public DoubleProperty sheetWidthProperty() {
        return divided.sheetWidthProperty();
    }

    /// Where a dialog of ours is laid over the window.
    public StackPane overlay() {
        return this;
    }

    /// Lets go of what goes on without this: the session, and the pages whose models must not hold this.
    public void close() {
        screens.session().notices().all().removeListener(noticed);
        withTrouble.setTop(null);
        page.getChildren().clear();
    }

    void useProfile(int place) {
        screens.menu().use().accept(place);
    }

    void focusSearch() {
        header.focusSearch();
    }

    void refresh() {
        screens.session().poller().refreshNow();
    }

    void submit() {
        if (model.shownSheet() instanceof Sheet.Form) {
            screens.submit().run();
        }
    }

    void nextProblem(boolean backwards) {
        if (model.shownSheet() instanceof Sheet.Form) {
            screens.form().get().nextProblem(backwards);
        }
    }

    void newEndpoint() {
        model.newEndpoint();
        screens.form().get().focusFirst();
    }

    void showHelp() {
        boolean inForm = model.shownSheet() instanceof Sheet.Form;
        Node owner = getScene().getFocusOwner();
        if (inForm && owner != null) {
            help.show(this, owner, Floating.Side.LEFT, screens.form().get().helpKey());
        } else {
            help.show(this, header.helpButton(), Floating.Side.BELOW, "help.keys");
        }
    }

    /// Ends the innermost thing: the help, a search, the sheet. False where there is nothing to end.
    boolean escape() {
        if (help.hide()) {
            return true;
        }
        if (!screens.filter().get().isEmpty()) {
            screens.filter().set("");
            return true;
        }
        if (!(model.shownSheet() instanceof Sheet.None)) {
            model.closeSheet();
            return true;
        }
        return false;
    }

    private void noticed(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(toasts::show);
        }
    }

    private void showPage(Page shown) {
        Parent node = switch (shown) {
            case ENDPOINTS -> screens.list();
            case ACTIVITY -> screens.activity().get();
            case REHEARSAL -> screens.rehearsal().get();
            case CALLS -> screens.calls().get();
            case PROFILES -> screens.profiles().get();
            case SETTINGS -> screens.settings().get();
        };
        page.getChildren().setAll(node);
        showSheet(model.sheetProperty().get());
    }

    private void showSheet(Sheet sheet) {
        boolean endpoints = model.pageProperty().get() == Page.ENDPOINTS;
        Node node = sheet instanceof Sheet.Form
                ? screens.form().get()
                : sheet instanceof Sheet.Detail(var entry) ? screens.detail().apply(entry) : null;
        boolean hadFocus = divided.sheetHasFocus();
        divided.show(endpoints ? node : null);
        if (endpoints && node instanceof FormView form) {
            form.focusFirst();
        } else if (node == null && endpoints) {
            screens.focusList().run();
        } else if (node != null && endpoints && hadFocus && !node.isFocusWithin()) {
            // Else it would go to the head of the window, and the next key with it.
            node.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }
}
