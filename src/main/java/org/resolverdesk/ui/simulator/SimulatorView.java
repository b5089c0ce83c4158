package org.resolverdesk.ui.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Keys;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.Scrolling;
import org.resolverdesk.ui.part.Texts;

/// The page of the rehearsal: presets, and below them every line of the service's behaviour. Each change is in
/// force from the next request on; there is nothing to save.
public final class SimulatorView extends StackPane {
    private final Texts texts;
    private final SimulatorModel model;
    private final PresetPicker presets;
    private final Label on = new Label();
    private final Button back = new Button();
    private final List<DialLine> dials = new ArrayList<>();

    public SimulatorView(Texts texts, SimulatorModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("simulator");
        setId("simulator");
        presets = new PresetPicker(texts, this::choose);
        Label title = new Label(texts.of("simulator.title"));
        title.getStyleClass().add("title");
        Node hint = new NoticeBar(NoticeBar.Tone.INFO, Feather.INFO, texts.of("simulator.hint"))
                .say(texts.of("simulator.hint.what", Keys.shortcut()));
        VBox column = new VBox(
                title,
                hint,
                presets(),
                group("simulator.times", dials(Dial.TIMES)),
                group("simulator.faults", dials(Dial.FAULTS)),
                group("simulator.limits", limits()),
                group("simulator.points", points()));
        column.getStyleClass().add("simulator-column");
        StackPane holder = new StackPane(column);
        holder.setAlignment(Pos.TOP_LEFT);
        holder.getStyleClass().add("simulator-page");
        getChildren().add(Scrolling.vertical(holder));
        model.behaviourProperty().addListener((value, old, now) -> showPreset());
        showPreset();
    }

    private void choose(Preset preset) {
        model.choose(preset);
        dials.forEach(DialLine::reset);
    }

    private Node presets() {
        back.setText(texts.of("simulator.back"));
        back.setId("simulator-back");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> {
            choose(Preset.USUAL);
            presets.focus(Preset.USUAL);
        });
        on.setId("simulator-on");
        on.setWrapText(true);
        on.setMinHeight(USE_PREF_SIZE);
        on.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(on, Priority.ALWAYS);
        HBox foot = new HBox(on, back);
        foot.getStyleClass().add("simulator-foot");
        VBox all = new VBox(presets, foot);
        all.getStyleClass().add("simulator-group");
        return all;
    }

    private void showPreset() {
        presets.show(model.preset());
        on.setText(model.preset()
                .map(preset -> texts.of("simulator.on", texts.of("simulator.preset." + preset)))
                .orElseGet(() -> texts.of("simulator.on.own", model.unusual())));
        back.setDisable(model.unusual() == 0);
    }

    private List<Node> dials(List<Dial> some) {
        List<Node> lines = new ArrayList<>();
        for (Dial dial : some) {
            DialLine line = new DialLine(texts, model, dial, new Words(texts, "simulator.dial." + dial.key()));
            dials.add(line);
            lines.add(line);
        }
        return lines;
    }

    private List<Node> limits() {
        List<Node> lines = dials(Dial.LIMITS);
        lines.addAll(dials(Dial.QUOTAS));
        VBox others = new VBox();
        others.getChildren().addAll(dials(Dial.OTHER_QUOTAS));
        lines.add(more(others));
        lines.add(others);
        return lines;
    }

    /// What opens and closes the lines that are rarely wanted.
    private Node more(Node hidden) {
        Icon chevron = Icon.of(Feather.CHEVRON_RIGHT, "small");
        Button open = new Button(texts.of("simulator.quotas.more", Dial.OTHER_QUOTAS.size()), chevron);
        open.setId("simulator-more");
        open.getStyleClass().add("flat");
        hidden.setVisible(false);
        hidden.managedProperty().bind(hidden.visibleProperty());
        open.setOnAction(event -> {
            hidden.setVisible(!hidden.isVisible());
            chevron.setGlyph(hidden.isVisible() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        });
        HBox line = new HBox(open);
        line.getStyleClass().addAll("simulator-line", "simulator-more");
        return line;
    }

    private List<Node> points() {
        return Stream.of(OpenPoint.values())
                .<Node>map(point -> new PointLine(texts, model, point))
                .toList();
    }

    private Node group(String key, List<Node> lines) {
        VBox card = new VBox();
        card.getChildren().addAll(lines);
        card.getStyleClass().add("card");
        lines.getFirst().getStyleClass().add("first");
        VBox all = new VBox(new Words(texts, key).strong(), card);
        all.getStyleClass().add("simulator-group");
        return all;
    }
}
