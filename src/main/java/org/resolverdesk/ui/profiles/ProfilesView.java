package org.resolverdesk.ui.profiles;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.ui.part.Scrolling;
import org.resolverdesk.ui.part.Texts;

/// The page of profiles: one of its screens at a time.
public final class ProfilesView extends StackPane {
    private final Texts texts;
    private final ProfilesModel model;
    /// Held here and weakly there, since the model outlives the view.
    private final InvalidationListener changed = change -> show();
    private @Nullable EditorView editor;

    public ProfilesView(Texts texts, ProfilesModel model) {
        this.texts = texts;
        this.model = model;
        setId("profiles");
        getStyleClass().add("profiles");
        model.shownProperty().addListener(new WeakInvalidationListener(changed));
        sceneProperty().addListener((value, old, now) -> {
            if (now == null) {
                model.left();
            } else {
                focusFirst();
            }
        });
        show();
    }

    private void show() {
        Node screen = switch (model.shownProperty().get()) {
            case ProfilesModel.Shown.All all -> new AllView(texts, model);
            case ProfilesModel.Shown.Editor(EditorModel editor) -> new EditorView(texts, model, editor);
            case ProfilesModel.Shown.Search(var finds) -> new SearchView(texts, model, finds);
            case ProfilesModel.Shown.FromFile file -> new IncomingView(texts, model, file);
            case ProfilesModel.Shown.Test(TestModel test) -> new TestView(texts, model, test);
            case ProfilesModel.Shown.Kept(KeptModel kept) -> new KeptView(texts, model, kept);
        };
        boolean hadFocus = isFocusWithin();
        editor = screen instanceof EditorView view ? view : null;
        StackPane holder = new StackPane(screen);
        holder.setAlignment(Pos.TOP_LEFT);
        holder.getStyleClass().add("profiles-page");
        getChildren().setAll(Scrolling.vertical(holder));
        focusFirst();
        if (hadFocus && editor == null) {
            // Else it would go to the head of the window, and the next key with it.
            requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private void focusFirst() {
        // The scroll pane has its content in the scene only once it has been styled.
        applyCss();
        if (editor != null) {
            editor.focusFirst();
        }
    }
}
