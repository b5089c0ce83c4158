package org.resolverdesk.ui.shell;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.Session;
import org.resolverdesk.ui.form.FormView;
import org.resolverdesk.ui.part.Now;

/// The screens that the shell puts in its places, and the few things that reach across them. All but the list are
/// made when they are shown, the form once. `access` and `trouble` stand above the page.
public record Screens(
        Session session,
        Parent list,
        Runnable focusList,
        Supplier<FormView> form,
        Runnable submit,
        Function<EndpointEntry, Parent> detail,
        Supplier<Parent> activity,
        Supplier<Parent> rehearsal,
        Supplier<Parent> calls,
        Supplier<Parent> profiles,
        Supplier<Parent> settings,
        Parent trouble,
        Parent access,
        ProfileMenu menu,
        StringProperty filter,
        Now now) {}
