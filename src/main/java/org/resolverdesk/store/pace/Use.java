package org.resolverdesk.store.pace;

/// What a call is for, the most urgent first. `ceiling` is how many of a minute's calls may be spent when one
/// of this kind asks: the lower kinds always leave room for the higher ones.
public enum Use {
    /// What the user did: never refused, but counted.
    USER(Integer.MAX_VALUE),
    /// What is about to change by itself, and what someone waits for.
    PENDING(40),
    /// The listing of a direction in which nothing is pending.
    LISTING(36),
    /// Addresses of rows that are pending, in error or open.
    ADDRESSES(30),
    /// Everything else that is merely nice to know, and what was looked for in vain for a time.
    BACKGROUND(24);

    private final int ceiling;

    Use(int ceiling) {
        this.ceiling = ceiling;
    }

    public int ceiling() {
        return ceiling;
    }
}
