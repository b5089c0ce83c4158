package org.resolverdesk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Quota;

/// The DNS service's endpoint calls (reference 1 and 3.1). Every method blocks until the answer is whole, the
/// call's time is up, or the thread is interrupted; none throws for what the network or the service does. Not
/// for the JavaFX thread.
public interface DnsApi {

    /// `POST /v2.1/endpoints` (creating-an-endpoint). Leaves this computer at most once, whatever happens.
    Answer<Endpoint> createEndpoint(CreateEndpoint request);

    /// `GET /v2.1/endpoints` (1.4): one page; `limit` 1 to 500, `offset` from 0; `name` and `vpcId` narrow it
    /// when given.
    Answer<Page<Endpoint>> listEndpoints(
            Direction direction, int limit, int offset, @Nullable String name, @Nullable String vpcId);

    /// `GET /v2.1/endpoints/{id}` (1.5): refused with 404 once it is gone.
    Answer<Endpoint> showEndpoint(String id);

    /// `PUT /v2.1/endpoints/{id}` (1.6).
    Answer<Endpoint> renameEndpoint(String id, String name);

    /// `DELETE /v2.1/endpoints/{id}` (1.7): accepted, and then PENDING_DELETE until it is gone. Should the
    /// service answer without a body, then `name` and `direction` are empty: only the id and the state are
    /// known.
    Answer<Endpoint> deleteEndpoint(String id);

    /// `POST /v2.1/endpoints/{id}/ipaddresses` (1.8): answers the endpoint, not the new address. Leaves at most
    /// once.
    Answer<Endpoint> bindIp(String endpointId, NewIp ip);

    /// `GET /v2.1/endpoints/{id}/ipaddresses` (1.9): all of them, in no order.
    Answer<List<EndpointIp>> listIps(String endpointId);

    /// `DELETE /v2.1/endpoints/{id}/ipaddresses/{ipId}` (1.10). Without a body in the answer only the id is
    /// known, as above, and the state's word is empty.
    Answer<Endpoint> unbindIp(String endpointId, String ipId);

    /// `GET /v2/quotamg/dns/quotas` (3.1).
    Answer<List<Quota>> quotas(String domainId);
}
