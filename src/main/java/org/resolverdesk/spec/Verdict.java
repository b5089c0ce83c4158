package org.resolverdesk.spec;

import java.util.List;
import org.resolverdesk.model.CreateEndpoint;

/// What all checks together say of a draft: a request that may be sent (with warnings and hints at most), or
/// why not.
public sealed interface Verdict {
    record Valid(CreateEndpoint request, List<Finding> remarks) implements Verdict {}

    record Invalid(List<Finding> findings) implements Verdict {}
}
