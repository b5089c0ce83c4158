package org.resolverdesk.store.submit;

/// What a look at the service shows of a deed of unknown outcome.
public sealed interface Sight {
    /// It is as it was to be; whether by us can't be told, and doesn't matter.
    record AsAsked(String id) implements Sight {}

    /// It is as it was before.
    record NotDone() implements Sight {}

    /// It is neither: `what` says what it is.
    record Otherwise(String what) implements Sight {}

    /// It couldn't be asked, or too little is to be seen yet.
    record Unsure() implements Sight {}
}
