package org.resolverdesk.store.submit;

import java.util.Optional;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.spec.EndpointChecks;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Verdict;

/// A request as the texts that it was made of, and back. Pure.
public final class Requests {
    private Requests() {}

    public static EndpointDraft asDraft(CreateEndpoint request) {
        return new EndpointDraft(
                request.name(),
                request.direction().word(),
                request.region(),
                request.ipAddresses().stream()
                        .map(ip -> new IpDraft(
                                ip.subnetId(), Optional.ofNullable(ip.ip()).orElse("")))
                        .toList());
    }

    /// The request that was asked for; nothing where the text that was kept isn't one any more.
    public static Optional<CreateEndpoint> of(EndpointDraft asked) {
        return EndpointChecks.check(asked, Known.NOTHING).verdict() instanceof Verdict.Valid valid
                ? Optional.of(valid.request())
                : Optional.empty();
    }
}
