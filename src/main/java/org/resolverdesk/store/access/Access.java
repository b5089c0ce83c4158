package org.resolverdesk.store.access;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Profile;

/// Who one is in one session: signs in, keeps the token fresh, and says when it is over. Screen thread.
public final class Access {
    private final Profile profile;
    private final ReadOnlyObjectWrapper<AccessState> state =
            new ReadOnlyObjectWrapper<>(new AccessState.SignedOut(AccessState.Out.NOT_YET));
    private final ReadOnlyObjectWrapper<Offers> offers = new ReadOnlyObjectWrapper<>(Offers.NONE);
    private final ReadOnlyObjectWrapper<Duration> skew = new ReadOnlyObjectWrapper<>(Duration.ZERO);

    public Access(Profile profile) {
        this.profile = profile;
    }

    public Profile profile() {
        return profile;
    }

    public ReadOnlyObjectProperty<AccessState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The projects and regions to choose from.
    public ReadOnlyObjectProperty<Offers> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /// How far the service's clock is ahead of this computer's; zero where that is less than a minute.
    public ReadOnlyObjectProperty<Duration> skewProperty() {
        return skew.getReadOnlyProperty();
    }

    /// Signs in, or in anew, with what the profile's kind of sign-in asks for; an attempt under way is ended. Calls
    /// that wait go on when it is taken.
    public void signIn(Handover handover) {
        state.set(new AccessState.SigningIn(false));
    }

    /// Ends a sign-in under way, or lets the calls that wait end with the refusals that they got.
    public void giveUp() {
        signOut();
    }

    /// Forgets who one is: nothing leaves any more.
    public void signOut() {
        state.set(new AccessState.SignedOut(AccessState.Out.BY_USER));
    }

    /// Gets a fresh token now, where the password is known in this session; nothing otherwise.
    public void renew() {}

    /// Forgets everything and ends what waits.
    public void close() {
        signOut();
    }
}
