/// Plain values that several layers pass on; this package knows no other of ours, no toolkit and no client.
@NullMarked
package org.resolverdesk.model;

import org.jspecify.annotations.NullMarked;
