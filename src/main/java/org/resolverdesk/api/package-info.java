/// How to talk to the service: one blocking method a call, for virtual threads; the only place that knows the
/// HTTP client.
@NullMarked
package org.resolverdesk.api;

import org.jspecify.annotations.NullMarked;
