package org.resolverdesk.export;

import java.util.List;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.NewIp;

/// A create as text for somewhere else. A draft may be written at any time, finished or not.
public interface Export {
    String of(EndpointDraft draft);

    default String of(CreateEndpoint request) {
        List<IpDraft> rows = request.ipAddresses().stream().map(Export::row).toList();
        return of(new EndpointDraft(request.name(), request.direction().word(), request.region(), rows));
    }

    private static IpDraft row(NewIp ip) {
        String address = ip.ip();
        return new IpDraft(ip.subnetId(), address == null ? "" : address);
    }
}
