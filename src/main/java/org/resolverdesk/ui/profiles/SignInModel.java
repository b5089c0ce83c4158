package org.resolverdesk.ui.profiles;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.secret.Secrets.Outcome;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.access.Access;
import org.resolverdesk.store.access.AccessState;

/// The way into a session: with what is kept, by itself; else it is asked for. What is taken is kept as wanted, what
/// is refused never is. JavaFX thread only; needs no toolkit.
public final class SignInModel {
    private final Access access;
    private final Vault vault;
    private final ProofModel proof;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper tried = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> kept = new ReadOnlyObjectWrapper<>();
    private boolean handed;
    private boolean closed;

    public SignInModel(Access access, Vault vault) {
        this.access = access;
        this.vault = vault;
        proof = new ProofModel(access.profile());
        access.stateProperty().addListener((value, old, now) -> became(now));
    }

    public Access access() {
        return access;
    }

    public Profile profile() {
        return access.profile();
    }

    ProofModel proof() {
        return proof;
    }

    /// Whether the dialog is to be shown.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Whether what is missing is to be said.
    ReadOnlyBooleanProperty triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /// Whether the keychain may have it and doesn't answer.
    ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// What came of keeping in the keychain what was to be kept there; null where nothing was, or that is said.
    public ReadOnlyObjectProperty<@Nullable Outcome> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    public void keptSaid() {
        kept.set(null);
    }

    /// Signs in with what is kept, or asks. A keychain may take its time: who acts meanwhile isn't overtaken.
    public void begin() {
        vault.open(profile().id(), proof.needs(), opened -> {
            if (closed || access.stateProperty().get() != AccessState.SigningIn.SOON) {
                return;
            }
            locked.set(opened.locked());
            proof.learn(opened.secrets());
            proof.keepProperty().set(opened.kept());
            if (asking.get()) {
                access.needsUser();
            } else {
                proof.handover().ifPresentOrElse(access::signIn, () -> {
                    access.needsUser();
                    ask();
                });
            }
        });
    }

    /// Shows the dialog.
    public void ask() {
        tried.set(false);
        asking.set(true);
    }

    /// Hands over what was typed, if it is whole.
    void submit() {
        tried.set(true);
        proof.handover().ifPresent(handover -> {
            handed = true;
            access.signIn(handover);
        });
    }

    /// The dialog was closed; a sign-in under way ends.
    void dismissed() {
        asking.set(false);
        handed = false;
        if (access.stateProperty().get() instanceof AccessState.SigningIn) {
            access.giveUp();
        }
    }

    /// Nothing is asked any more: the session ends.
    public void close() {
        closed = true;
        asking.set(false);
        proof.clear();
        proof.unlearn();
    }

    private void became(AccessState now) {
        if (now instanceof AccessState.SignedIn || now instanceof AccessState.ExpiresSoon) {
            taken();
        } else if (now instanceof AccessState.Refused || now instanceof AccessState.Expired) {
            // What is kept was refused: it is asked for anew, and not tried again by itself.
            proof.unlearn();
        }
    }

    private void taken() {
        if (!handed) {
            return;
        }
        handed = false;
        boolean inKeychain = proof.keepProperty().get();
        vault.keep(profile().id(), proof.secrets(), inKeychain, outcome -> {
            if (inKeychain && !closed) {
                kept.set(outcome);
            }
        });
        proof.clear();
        asking.set(false);
    }
}
