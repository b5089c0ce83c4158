package org.resolverdesk.ui.form;

import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;
import org.resolverdesk.ui.part.Texts;

/// A subnet in the list to pick from: name and CIDR, its VPC, its free addresses.
final class SubnetCell extends ListCell<Subnet> {
    private final Texts texts;
    private final SubnetChoices choices;
    private final Label name = new Label();
    private final Label cidr = new Label();
    private final Label vpc = new Label();
    private final Label free = new Label();
    private final HBox body;

    /// `picked` is told the subnet on which the primary button was clicked.
    SubnetCell(Texts texts, SubnetChoices choices, Consumer<Subnet> picked) {
        this.texts = texts;
        this.choices = choices;
        name.getStyleClass().add("strong");
        cidr.getStyleClass().add("mono");
        vpc.getStyleClass().addAll("small", "muted");
        free.getStyleClass().addAll("small", "muted");
        free.setMinWidth(Region.USE_PREF_SIZE);
        cidr.setMinWidth(Region.USE_PREF_SIZE);
        VBox left = new VBox(name, vpc);
        left.setMinWidth(0);
        left.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(cidr, free);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        body = new HBox(left, right);
        body.getStyleClass().add("subnet-cell-body");
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            Subnet subnet = getItem();
            if (event.getButton() == MouseButton.PRIMARY && subnet != null) {
                picked.accept(subnet);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Subnet subnet, boolean empty) {
        super.updateItem(subnet, empty);
        setText(null);
        if (empty || subnet == null) {
            setGraphic(null);
            return;
        }
        name.setText(subnet.name());
        cidr.setText(subnet.cidr());
        vpc.setText(choices.vpc().apply(subnet.vpcId()).map(Vpc::name).orElse(subnet.vpcId()));
        OptionalLong count = choices.free().apply(subnet.id());
        free.setText(count.isPresent() ? texts.of("form.subnet.free", Long.toString(count.getAsLong())) : "");
        setGraphic(body);
        setAccessibleText(subnet.name() + " " + subnet.cidr() + " " + vpc.getText() + " " + free.getText());
    }
}
