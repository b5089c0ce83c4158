package org.resolverdesk.model;

/// The canonical request that was signed here and the one that the service made of what came, line by line, both
/// without secrets. `line` and `column` say, from 0, where they first differ; `line` is -1 where they don't: then
/// the secret key is the wrong one.
public record SignatureDispute(String ours, String theirs, int line, int column) {}
