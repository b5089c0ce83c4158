package org.resolverdesk.store.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Grounds;
import org.resolverdesk.model.SignatureDispute;
import org.resolverdesk.model.Tenant;

/// How it stands with who one is. Times are by this computer's clock.
public sealed interface AccessState {
    enum Out {
        /// Nothing was handed over yet.
        NOT_YET,
        /// The user signed out, or ended a sign-in under way.
        BY_USER
    }

    /// No call leaves.
    record SignedOut(Out why) implements AccessState {}

    /// No call leaves yet, and it doesn't take the user.
    enum SigningIn implements AccessState {
        /// Whether anything is kept to sign in with is only being looked up.
        SOON,
        /// The user waits for the first answer.
        UNDER_WAY
    }

    /// `until` is null where there is no end (keys) or nobody told; with `renewable` it is renewed before by itself.
    record SignedIn(@Nullable Instant until, boolean renewable, Tenant tenant) implements AccessState {}

    /// As signed in, but it ends within 15 minutes and can't be renewed without the user.
    record ExpiresSoon(Instant until, Tenant tenant) implements AccessState {}

    /// Calls wait, `parked` of them by now, until something new is handed over, or the user gives up. `failure` is
    /// the answer that said so, null where none was needed to know.
    record Expired(Grounds grounds, int parked, ApiFailure.@Nullable Refused failure) implements AccessState {}

    /// No call leaves until the user acts: trying on could lock the key or the user. Where an older sign-in still
    /// holds its calls go on, and giving up returns to it. `dispute` where a signature
    /// was wrong and the service told what it had seen.
    record Refused(
            Grounds grounds, ApiFailure failure, @Nullable SignatureDispute dispute) implements AccessState {}

    /// Nobody is signed in, or it isn't known yet whether somebody will be.
    default boolean isNobody() {
        return this instanceof SignedOut || this == SigningIn.SOON;
    }

    /// Whether it takes the user before anything is asked again.
    default boolean isOut() {
        return this instanceof SignedOut || this instanceof Expired || this instanceof Refused;
    }
}
