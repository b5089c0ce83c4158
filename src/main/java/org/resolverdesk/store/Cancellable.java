package org.resolverdesk.store;

/// Something that will happen unless it is called off.
@FunctionalInterface
public interface Cancellable {
    void cancel();
}
