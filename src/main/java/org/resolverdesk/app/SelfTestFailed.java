package org.resolverdesk.app;

/// A step of the self-test didn't come about.
final class SelfTestFailed extends Exception {
    private static final long serialVersionUID = 1;

    SelfTestFailed(String what) {
        super(what);
    }
}
