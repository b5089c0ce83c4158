package org.resolverdesk.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.spec.Weight;
import org.resolverdesk.ui.part.Hint;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Keys;
import org.resolverdesk.ui.part.MessageLine;
import org.resolverdesk.ui.part.Texts;

/// One row of the IP table: number, subnet, address, how it stands, remove; and what is wrong with it, below.
/// Its editors are always live.
final class IpRowView extends VBox {

    /// What a row asks of its table.
    interface Wishes {
        void enter(RowModel row);

        void insertAfter(RowModel row);

        void remove(RowModel row);

        /// True where the text was taken as rows, so that the field must not take it too.
        boolean paste(RowModel row);
    }

    private final Texts texts;
    private final RowModel row;
    private final Label number = new Label();
    private final SubnetField subnet;
    private final TextField ip;
    private final OldValue oldIp;
    private final StackPane mark = new StackPane();
    private final Button remove = new Button();
    private final Hint removeHint = new Hint(remove);
    private final MessageLine message = new MessageLine("");
    /// Made when there is something that wasn't checked.
    private @Nullable Tooltip uncheckedTip;
    private final Wishes wishes;

    IpRowView(Texts texts, FormModel form, RowModel row, SubnetChoices choices, Wishes wishes) {
        this.texts = texts;
        this.row = row;
        this.wishes = wishes;
        getStyleClass().add("ip-row");
        ip = new CellField(() -> wishes.paste(row));
        subnet = new SubnetField(texts, choices, row.subnetIdProperty(), new CellField(() -> wishes.paste(row)), () -> {
            form.left(Spot.subnet(row));
            ip.requestFocus();
        });
        HBox.setHgrow(subnet, Priority.ALWAYS);
        ip.textProperty().bindBidirectional(row.ipProperty());
        oldIp = new OldValue(ip, row.ipProperty());
        ip.setPromptText(texts.of("form.ip.prompt"));
        ip.getStyleClass().addAll("mono", "ip-field");
        number.getStyleClass().addAll("muted", "row-number");
        mark.getStyleClass().add("row-mark");
        remove.setGraphic(Icon.of(Feather.X, "small"));
        remove.getStyleClass().addAll("icon-button", "small-target");
        remove.setOnAction(event -> wishes.remove(row));
        follow(form, Spot.subnet(row), subnet.input());
        follow(form, Spot.ip(row), ip);
        ip.addEventFilter(KeyEvent.KEY_PRESSED, this::ipKey);
        addEventFilter(KeyEvent.KEY_PRESSED, this::rowKey);
        HBox line = new HBox(number, subnet, ip, mark, remove);
        line.getStyleClass().add("ip-line");
        getChildren().addAll(line, message);
    }

    RowModel row() {
        return row;
    }

    /// The control at a cell of this row.
    TextField input(Spot.Kind kind) {
        return kind == Spot.Kind.SUBNET ? subnet.input() : ip;
    }

    void number(int index, boolean canRemove) {
        String word = Integer.toString(index + 1);
        number.setText(word);
        subnet.input().setAccessibleText(texts.of("form.subnet.accessible", word));
        ip.setAccessibleText(texts.of("form.ip.accessible", word));
        subnet.input().setId("subnet-" + word);
        ip.setId("ip-" + word);
        remove.setId("remove-" + word);
        remove.setAccessibleText(texts.of("form.row.remove", word));
        // Not disabled: a disabled control can't say why.
        remove.setOpacity(canRemove ? 1 : 0.35);
        removeHint.say(texts.of(canRemove ? "form.row.remove.tip" : "form.row.remove.not", Keys.shortcut()));
    }

    /// How a row stands that has nothing to complain of.
    enum Standing {
        /// It isn't filled yet, or its problem isn't said yet.
        OPEN,
        FINE,
        /// Right as far as it could be checked: which addresses are in use isn't known (yet).
        UNCHECKED
    }

    /// Shows what is wrong with the two cells, or else how the row stands.
    void show(@Nullable Said atSubnet, @Nullable Said atIp, Standing standing) {
        wrong(subnet.input(), atSubnet);
        wrong(ip, atIp);
        Said first = atSubnet == null ? atIp : atSubnet;
        Weight weight = first == null ? null : first.weight();
        String words = first == null ? "" : first.text();
        if (atSubnet != null && atIp != null) {
            int order = atSubnet.weight().compareTo(atIp.weight());
            Said heavier = order <= 0 ? atSubnet : atIp;
            // A hint in the colour of an error would pass for one: it waits until that is mended.
            words = order == 0 ? atSubnet.text() + "\n" + atIp.text() : heavier.text();
            weight = heavier.weight();
        }
        message.show(weight, words);
        mark.getChildren().setAll(mark(weight, standing));
    }

    /// What is said at a cell.
    record Said(Weight weight, String text) {}

    private Node mark(@Nullable Weight weight, Standing standing) {
        Icon icon;
        if (weight == Weight.ERROR) {
            icon = Icon.of(Feather.ALERT_OCTAGON, "danger");
        } else if (weight == Weight.WARNING) {
            icon = Icon.of(Feather.ALERT_TRIANGLE, "warning");
        } else if (standing == Standing.UNCHECKED) {
            icon = Icon.of(Feather.HELP_CIRCLE, "muted");
        } else {
            icon = Icon.of(Feather.CHECK, "success");
            icon.setVisible(standing == Standing.FINE);
        }
        boolean unchecked = weight == null && standing == Standing.UNCHECKED;
        Tooltip tip = uncheckedTip;
        if (tip != null) {
            Tooltip.uninstall(mark, tip);
        }
        if (unchecked) {
            tip = tip == null ? new Tooltip(texts.of("form.ip.unchecked")) : tip;
            uncheckedTip = tip;
            Tooltip.install(mark, tip);
        }
        return icon;
    }

    private static void wrong(TextField field, @Nullable Said said) {
        field.pseudoClassStateChanged(FormView.WRONG, said != null && said.weight() == Weight.ERROR);
        field.setAccessibleHelp(said == null ? "" : said.text());
    }

    private static void follow(FormModel form, Spot spot, TextField field) {
        field.focusedProperty().addListener((value, was, is) -> {
            if (is) {
                form.entered(spot);
            } else {
                form.left(spot);
            }
        });
    }

    private void ipKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            wishes.enter(row);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && oldIp.bringBack()) {
            ip.selectAll();
            event.consume();
        }
    }

    private void rowKey(KeyEvent event) {
        if (event.getCode() == KeyCode.INSERT && !event.isShortcutDown() && !event.isShiftDown()) {
            wishes.insertAfter(row);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && event.isShortcutDown()) {
            wishes.remove(row);
            event.consume();
        }
    }
}
