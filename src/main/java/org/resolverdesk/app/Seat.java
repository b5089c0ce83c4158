package org.resolverdesk.app;

import org.resolverdesk.model.Profile;
import org.resolverdesk.store.Calls;
import org.resolverdesk.store.Quotas;
import org.resolverdesk.store.Session;
import org.resolverdesk.store.access.Access;
import org.resolverdesk.ui.profiles.SignInModel;

/// Everything that is of one profile: who one is there, what is known of it, and the way in. JavaFX thread.
record Seat(Profile profile, Access access, Session session, SignInModel signIn, Around around)
        implements AutoCloseable {
    /// What is told beside: how much of the quota is used, and what was asked of the profile's services.
    record Around(Quotas quotas, Calls calls) {}

    Quotas quotas() {
        return around.quotas();
    }

    Calls calls() {
        return around.calls();
    }

    @Override
    public void close() {
        signIn.close();
        quotas().close();
        access.close();
        session.close();
    }
}
