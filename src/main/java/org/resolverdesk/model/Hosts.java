package org.resolverdesk.model;

import java.net.URI;

/// Base URLs without a path. `cloud` is the id of the template that they were made from (reference 7), empty for
/// hosts of one's own.
public record Hosts(String cloud, URI dns, URI vpc, URI iam) {}
