package org.resolverdesk.proof.fault;

/// Where a create is when its fault strikes, in the order of its way.
enum Stage {
    BEFORE_CONNECT("before connect"),
    REQUEST_HEADERS("request headers"),
    REQUEST_BODY("request body"),
    BEFORE_ACTING("before acting"),
    AFTER_ACTING("after acting"),
    ANSWER_HEADERS("answer headers"),
    ANSWER_BODY("answer body");

    final String words;

    Stage(String words) {
        this.words = words;
    }

    /// Whether the service has acted by then.
    boolean acted() {
        return compareTo(AFTER_ACTING) >= 0;
    }
}
