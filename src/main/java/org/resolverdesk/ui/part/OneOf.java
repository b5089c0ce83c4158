package org.resolverdesk.ui.part;

import java.util.List;
import javafx.css.Styleable;

/// Style classes of which a node has one at a time.
public final class OneOf {
    private final List<String> all;

    public OneOf(String... all) {
        this.all = List.of(all);
    }

    /// Gives it that one in place of the others. One that it has already is left alone: any change has the node,
    /// and all that is in it, styled anew.
    public void give(Styleable node, String one) {
        List<String> has = node.getStyleClass();
        if (!has.contains(one)) {
            has.removeAll(all);
            has.add(one);
        }
    }
}
