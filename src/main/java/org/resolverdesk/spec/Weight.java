package org.resolverdesk.spec;

/// How much a finding weighs: an error blocks, a warning asks, a hint tells.
public enum Weight {
    ERROR,
    WARNING,
    HINT
}
