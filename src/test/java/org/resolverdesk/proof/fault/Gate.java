package org.resolverdesk.proof.fault;

/// The way between the program and the service, on which one fault at a time can be made ready.
interface Gate extends AutoCloseable {
    int port();

    /// Strikes the next create that comes. `onHold` runs, on a thread of the gate's, when it is held back.
    void arm(Blow blow, Runnable onHold);

    /// Whether the fault that was last made ready has struck.
    boolean fired();

    /// Whether a create is held back now.
    boolean holding();

    /// Nothing strikes any more, and connections are taken again; what is held back stays so.
    void disarm();

    /// Lets go what is held back, and returns when everything that came is done with.
    void release();

    @Override
    void close();
}
