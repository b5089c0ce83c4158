package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.spec.EndpointChecks;
import org.resolverdesk.spec.Known;
import org.resolverdesk.ui.part.FieldBox;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Keys;
import org.resolverdesk.ui.part.Scrolling;
import org.resolverdesk.ui.part.Texts;

/// The form of a new endpoint as a sheet: head, fields, and below them what the checks say, the request and the
/// button.
public final class FormView extends VBox {
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Texts texts;
    private final FormModel form;
    private final FindingText findings;
    private final TextField name = new TextField();
    private final RegionBox region = new RegionBox();
    private final FieldBox nameBox;
    private final FieldBox directionBox;
    private final FieldBox regionBox;
    private final DirectionPicker direction;
    private final IpTable table;
    private final SubmitModel submitModel;
    private final SubmitBar submit;
    private final DraftsPane drafts;
    private InvalidationListener count = change -> {};
    private @Nullable Spot focused;

    public FormView(Texts texts, FormModel form, SubmitModel submitModel, FormParts parts) {
        this.texts = texts;
        this.form = form;
        this.submitModel = submitModel;
        findings = new FindingText(texts);
        getStyleClass().addAll("sheet", "form");
        name.setId("name");
        region.setId("region");
        name.textProperty().bindBidirectional(form.nameProperty());
        nameBox = new FieldBox(texts.of("form.name"), texts.of("form.name.hint"), name, name);
        direction = new DirectionPicker(texts, form.directionProperty());
        directionBox = new FieldBox(texts.of("form.direction"), "", direction, direction);
        region.setMaxWidth(Double.MAX_VALUE);
        regionBox = new FieldBox(texts.of("form.region"), "", region, region);
        regionBox.aside().setText(texts.of("form.region.by-profile"));
        table = new IpTable(texts, form, parts);
        submit = new SubmitBar(texts, form, submitModel, parts);
        drafts = new DraftsPane(texts, parts.drafts(), parts.now(), this::focusFirst);
        bindRegion();
        watchFocus();
        VBox fields = new VBox(nameBox, directionBox, regionBox, table);
        fields.getStyleClass().add("form-fields");
        ScrollPane scroll = Scrolling.vertical(fields);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(parts), drafts, scroll, submit);
        form.complaints().addListener((MapChangeListener<Spot, Complaint>) change -> complain());
        form.nameProperty().addListener((value, old, now) -> countName());
        submitModel.onProblem(this::focus);
        submitModel.stateProperty().addListener((value, old, now) -> refused(old, now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        countName();
        complain();
    }

    /// Puts the focus where a person begins.
    public void focusFirst() {
        // The scroll pane has its content in the scene only once it has been styled.
        applyCss();
        name.requestFocus();
    }

    /// Goes to the next problem, or the one before.
    public void nextProblem(boolean backwards) {
        form.showAll();
        form.nextProblem(focused, backwards).ifPresent(this::focus);
    }

    /// The key under which the help for the field in focus stands, such as `help.name`.
    public String helpKey() {
        Spot.Kind kind = focused == null ? Spot.Kind.WHOLE : focused.kind();
        return switch (kind) {
            case NAME -> "help.name";
            case DIRECTION -> "help.direction";
            case REGION -> "help.region";
            case SUBNET -> "help.subnet";
            case IP -> "help.ip";
            case ROWS, WHOLE -> "help.form";
        };
    }

    /// Nothing can be created, for the reason that is said beside the button.
    public void forbid(String reason) {
        submit.forbid(reason);
    }

    private void focus(Spot spot) {
        Node target = switch (spot.kind()) {
            case NAME -> name;
            case DIRECTION -> direction.focusTarget();
            case REGION -> region;
            default -> table.target(spot);
        };
        target.requestFocus();
    }

    private HBox head(FormParts parts) {
        Label title = new Label(texts.of("form.title"));
        title.getStyleClass().add("section");
        DraftsModel book = parts.drafts();
        ToggleButton kept = new ToggleButton();
        kept.setId("drafts");
        kept.getStyleClass().addAll("small", "drafts-toggle");
        kept.setMinWidth(USE_PREF_SIZE);
        kept.selectedProperty().bindBidirectional(book.shownProperty());
        count = change -> kept.setText(texts.of("form.drafts", book.all().size()));
        book.all().addListener(new WeakInvalidationListener(count));
        count.invalidated(book.all());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button undo = Icon.button(Feather.CORNER_UP_LEFT, texts.of("form.undo", Keys.shortcut()), form::undo);
        undo.disableProperty().bind(form.canUndoProperty().not());
        Button redo = Icon.button(Feather.CORNER_UP_RIGHT, texts.of("form.redo", Keys.shortcut()), form::redo);
        redo.disableProperty().bind(form.canRedoProperty().not());
        Button close = Icon.button(Feather.X, texts.of("form.close"), parts.close());
        HBox head = new HBox(title, kept, gap, undo, redo, close);
        head.getStyleClass().add("sheet-head");
        return head;
    }

    /// The regions of the profile's host; a region that isn't among them, from a kept form, is shown all the
    /// same.
    private void bindRegion() {
        showRegion();
        form.known().addListener((value, old, now) -> {
            if (!sameRegions(old, now)) {
                showRegion();
            }
        });
        form.regionProperty().addListener((value, old, now) -> showRegion());
        region.valueProperty().addListener((value, old, now) -> {
            if (now != null && !now.equals(form.regionProperty().get())) {
                form.regionProperty().set(now);
                form.left(Spot.REGION);
            }
        });
    }

    /// A combo box shows only what is among its items, so a region that isn't served is one as long as it is
    /// the value.
    private void showRegion() {
        String chosen = form.regionProperty().get();
        List<String> served = form.known().getValue().regions();
        List<String> items = new ArrayList<>(served == null ? List.of() : served);
        if (!chosen.isBlank() && !items.contains(chosen)) {
            items.add(chosen);
        }
        if (!items.equals(region.getItems())) {
            region.getItems().setAll(items);
        }
        region.setValue(chosen);
    }

    private static boolean sameRegions(Known old, Known now) {
        return Objects.equals(old.regions(), now.regions());
    }

    private void watchFocus() {
        follow(Spot.NAME, name);
        follow(Spot.REGION, region);
        direction.focusWithinProperty().addListener((value, was, is) -> moved(Spot.DIRECTION, is));
        form.directionProperty().addListener((value, old, now) -> form.left(Spot.DIRECTION));
        table.focusWithinProperty().addListener((value, was, is) -> {
            if (is) {
                focused = Spot.ROWS;
            }
        });
        // Ends with the scene: a sheet comes and goes, and would be told twice, then thrice.
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((owner, old, now) -> focused = spotOf(now));
    }

    private @Nullable Spot spotOf(@Nullable Node owner) {
        if (owner == name) {
            return Spot.NAME;
        }
        if (owner == region) {
            return Spot.REGION;
        }
        if (direction.isFocusWithin()) {
            return Spot.DIRECTION;
        }
        return table.spotOf(owner);
    }

    private void follow(Spot spot, Node control) {
        control.focusedProperty().addListener((value, was, is) -> moved(spot, is));
    }

    private void moved(Spot spot, boolean came) {
        if (came) {
            form.entered(spot);
        } else {
            form.left(spot);
        }
    }

    private void complain() {
        say(nameBox, Spot.NAME);
        say(directionBox, Spot.DIRECTION);
        say(regionBox, Spot.REGION);
    }

    private void say(FieldBox box, Spot spot) {
        Complaint complaint = form.complaints().get(spot);
        box.show(complaint == null ? null : complaint.weight(), complaint == null ? "" : findings.of(complaint));
    }

    private void countName() {
        String typed = form.nameProperty().get();
        nameBox.aside()
                .setText(EndpointChecks.nameLength(typed) + "/" + form.limits().nameMax());
    }

    /// Goes to what the service refused, once: while that is checked, whoever works on isn't called back.
    private void refused(SubmitModel.State before, SubmitModel.State state) {
        Spot spot = switch (state) {
            case SubmitModel.State.Checking(var failure, Spot about) -> about;
            case SubmitModel.State.Refused(var failure, Spot about)
            when !(before instanceof SubmitModel.State.Checking) -> about;
            default -> Spot.WHOLE;
        };
        if (spot.kind() != Spot.Kind.WHOLE) {
            focus(spot);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && submitModel.stateProperty().get() instanceof SubmitModel.State.Held) {
            submitModel.cancel();
            event.consume();
        } else if (drafts.isFocusWithin() && event.getTarget() instanceof TextInputControl) {
            // A draft's name is no part of the form: its steps are the field's own.
            return;
        } else if (UNDO.match(event)) {
            form.undo();
            event.consume();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            form.redo();
            event.consume();
        }
    }
}
