package org.resolverdesk.ui.list;

import java.util.List;
import java.util.Set;
import org.resolverdesk.store.EndpointEntry;

/// What rows say since they were last read: the facts of those that came or changed, and those that went.
/// `whole`: the facts are those of all rows, whatever was known before.
record News(boolean whole, List<Facts> written, Set<EndpointEntry> gone) {}
