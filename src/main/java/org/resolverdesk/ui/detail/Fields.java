package org.resolverdesk.ui.detail;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.ui.part.CopyButton;
import org.resolverdesk.ui.part.Texts;

/// The fields of an endpoint, label and value; each value can be copied whole, and wraps where it is long.
final class Fields extends VBox {
    private static final String UNKNOWN = "–";

    /// A line: its value, what stands small below it, and the text that a copy takes.
    private final class Field extends HBox {
        private final Label value = new Label();
        private final Label below = new Label();
        private final @Nullable CopyButton copy;
        private String copied = "";

        Field(String key, boolean copiable) {
            getStyleClass().add("detail-field");
            Label label = new Label(texts.of(key));
            label.getStyleClass().addAll("muted", "detail-label");
            value.setId(key.replace('.', '-'));
            VBox values = new VBox(wrapped(value));
            values.setMinWidth(0);
            HBox.setHgrow(values, Priority.ALWAYS);
            below.getStyleClass().addAll("mono", "small", "muted");
            values.getChildren().add(wrapped(below));
            getChildren().addAll(label, values);
            copy = copiable ? new CopyButton(texts.of("detail.copy", label.getText()), () -> copied, copying) : null;
            if (copy != null) {
                copy.getStyleClass().add("shy");
                copy.withMenuOn(values);
                getChildren().add(copy);
            }
        }

        void say(String text, boolean known) {
            say(text, "", known ? text : "");
        }

        void say(String text, String small, String copied) {
            value.setText(text);
            below.setText(small);
            DetailView.present(below, !small.isEmpty());
            this.copied = copied;
            if (copy != null) {
                copy.setVisible(!copied.isEmpty());
            }
        }

        /// How the value looks beside what a label is anyway.
        void look(String... styles) {
            value.getStyleClass().setAll("label");
            value.getStyleClass().addAll(styles);
        }
    }

    private final Texts texts;
    private final DetailModel model;
    private final Ages ages;
    private final Consumer<String> copying;
    private final Field id;
    private final Field direction;
    private final Field region;
    private final Field vpc;
    private final Field addresses;
    private final Field rules;
    private final Field created;
    private final Field changed;

    Fields(Texts texts, DetailModel model, DetailActions actions, Ages ages) {
        this.texts = texts;
        this.model = model;
        this.ages = ages;
        copying = actions.copy();
        getStyleClass().add("detail-grid");
        id = new Field("detail.id", true);
        direction = new Field("detail.direction", false);
        region = new Field("detail.region", false);
        vpc = new Field("detail.vpc", true);
        addresses = new Field("detail.addresses", false);
        rules = new Field("detail.rules", false);
        created = new Field("detail.created", true);
        changed = new Field("detail.changed", true);
        getChildren().addAll(id, direction, region, vpc, addresses, rules, created, changed);
        model.faceProperty().addListener((value, old, now) -> show());
        model.factsProperty().addListener((value, old, now) -> show());
        model.tallyProperty().addListener((value, old, now) -> show());
        ages.onTick(this::tick);
        show();
    }

    private void show() {
        Facts facts = model.factsProperty().get();
        boolean known = !facts.id().isEmpty();
        id.say(known ? facts.id() : texts.of("detail.id.unknown"), known);
        id.look(known ? "mono" : "muted");
        direction.say(or(facts.direction()), false);
        region.say(or(facts.region()), false);
        showVpc(facts);
        addresses.say(Integer.toString(model.tallyProperty().get().total()), false);
        Integer count = facts.rules();
        DetailView.present(rules, count != null);
        rules.say(count == null ? "" : count.toString(), false);
        tick();
    }

    private void showVpc(Facts facts) {
        vpc.look();
        if (facts.vpcId().isEmpty()) {
            boolean later =
                    model.faceProperty().get().pending() || model.faceProperty().get() instanceof Face.Sending;
            vpc.say(later ? texts.of("detail.vpc.later") : UNKNOWN, false);
        } else if (facts.vpcName().isEmpty()) {
            vpc.look("mono", "small");
            vpc.say(facts.vpcId(), true);
        } else {
            vpc.say(facts.vpcName(), facts.vpcId(), facts.vpcId());
        }
    }

    private void tick() {
        Facts facts = model.factsProperty().get();
        time(created, facts.createTime(), ages.ago(facts.created()));
        time(changed, facts.updateTime(), ages.ago(facts.updated()));
    }

    private void time(Field field, String written, String ago) {
        String text = written.isEmpty() || ago.isEmpty() ? or(written) : texts.of("detail.time", written, ago);
        field.say(text, "", written);
    }

    private static String or(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
