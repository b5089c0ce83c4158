package org.resolverdesk.ui.list;

import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.spec.ServiceCode;
import org.resolverdesk.store.Reading;

/// What the list has to show: rows, or why there are none.
public enum Face {
    /// Nothing has come yet.
    LOADING,
    /// Nothing has come yet, and nothing is asked before somebody is signed in.
    WAITING,
    /// All was read, and there is none.
    EMPTY,
    /// There are some, but the filter lets none through.
    NO_MATCH,
    /// The service knows who asks, and doesn't let them read.
    NO_RIGHT,
    /// The service no longer knows who asks.
    SIGNED_OUT,
    /// Reading failed in any other way.
    OFFLINE,
    ROWS;

    /// `known` rows are in the store, `looked` of them the filter has seen, `shown` of those it let through.
    static Face of(Reading reading, boolean signedOut, int known, int looked, int shown) {
        if (shown > 0) {
            return ROWS;
        }
        if (known > 0) {
            return looked == 0 ? LOADING : NO_MATCH;
        }
        ApiFailure failure = reading.failure();
        if (failure != null) {
            return of(failure);
        }
        return reading.whole() ? EMPTY : signedOut ? WAITING : LOADING;
    }

    /// The code decides, not the HTTP status: quota and flow control come as 403 too (reference 6.5).
    private static Face of(ApiFailure failure) {
        if (failure instanceof ApiFailure.Refused refused) {
            if (ServiceCode.signedOut(refused)) {
                return SIGNED_OUT;
            }
            if (ServiceCode.noPermission(refused)) {
                return NO_RIGHT;
            }
        }
        return OFFLINE;
    }
}
