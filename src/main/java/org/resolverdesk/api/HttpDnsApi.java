package org.resolverdesk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.body.EndpointJson;
import org.resolverdesk.api.http.Ask;
import org.resolverdesk.api.http.Transport;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Quota;
import org.resolverdesk.model.Status;

/// The DNS service over HTTP.
public final class HttpDnsApi implements DnsApi {
    private static final String VERSION = "v2.1";
    private static final String ENDPOINTS = "endpoints";
    private static final String IPS = "ipaddresses";

    private final Transport transport;

    public HttpDnsApi(Transport transport) {
        this.transport = transport;
    }

    /// An answer with another name is another request's: taking it would make its endpoint pass for this one.
    @Override
    public Answer<Endpoint> createEndpoint(CreateEndpoint request) {
        return transport.send(
                Ask.post(EndpointJson.create(request), VERSION, ENDPOINTS),
                EndpointJson.ENDPOINT.about(made -> made.name().equals(request.name())));
    }

    @Override
    public Answer<Page<Endpoint>> listEndpoints(
            Direction direction, int limit, int offset, @Nullable String name, @Nullable String vpcId) {
        Ask ask = Ask.get(VERSION, ENDPOINTS)
                .with("direction", direction.word())
                .with("limit", limit)
                .with("offset", offset)
                .with("name", name)
                .with("vpc_id", vpcId);
        return transport.send(ask, EndpointJson.ENDPOINTS);
    }

    @Override
    public Answer<Endpoint> showEndpoint(String id) {
        return transport.send(
                Ask.get(VERSION, ENDPOINTS, id),
                EndpointJson.ENDPOINT.about(shown -> shown.id().equals(id)));
    }

    @Override
    public Answer<Endpoint> renameEndpoint(String id, String name) {
        return transport.send(Ask.put(EndpointJson.rename(name), VERSION, ENDPOINTS, id), EndpointJson.ENDPOINT);
    }

    @Override
    public Answer<Endpoint> deleteEndpoint(String id) {
        return transport.send(
                Ask.delete(VERSION, ENDPOINTS, id), EndpointJson.endpointOrNothing(id, Status.PENDING_DELETE));
    }

    @Override
    public Answer<Endpoint> bindIp(String endpointId, NewIp ip) {
        return transport.send(
                Ask.post(EndpointJson.bind(ip), VERSION, ENDPOINTS, endpointId, IPS), EndpointJson.ENDPOINT);
    }

    @Override
    public Answer<List<EndpointIp>> listIps(String endpointId) {
        return transport.send(Ask.get(VERSION, ENDPOINTS, endpointId, IPS), EndpointJson.IPS);
    }

    @Override
    public Answer<Endpoint> unbindIp(String endpointId, String ipId) {
        return transport.send(
                Ask.delete(VERSION, ENDPOINTS, endpointId, IPS, ipId),
                EndpointJson.endpointOrNothing(endpointId, new Status("")));
    }

    @Override
    public Answer<List<Quota>> quotas(String domainId) {
        return transport.send(
                Ask.get("v2", "quotamg", "dns", "quotas").with("domain_id", domainId), EndpointJson.QUOTAS);
    }
}
