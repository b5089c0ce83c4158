package org.resolverdesk.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.resolverdesk.api.body.Shape;
import org.resolverdesk.api.body.VpcJson;
import org.resolverdesk.api.body.VpcJson.Slice;
import org.resolverdesk.api.http.Ask;
import org.resolverdesk.api.http.Transport;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;

/// The VPC service over HTTP. A listing is whole or it is a failure: half of the subnets would make the other
/// half look unknown.
public final class HttpVpcApi implements VpcApi {
    /// Items asked for at once, of at most 2,000 (reference 4.1).
    private static final int LIMIT = 1_000;

    private static final int MOST_PAGES = 1_000;

    private final Transport transport;
    private final Supplier<String> project;
    private final int limit;
    private final int mostPages;

    public HttpVpcApi(Transport transport, String projectId) {
        this(transport, projectId, LIMIT, MOST_PAGES);
    }

    /// `project` is asked for at each call: its id may be known only once somebody is signed in.
    public HttpVpcApi(Transport transport, Supplier<String> project) {
        this(transport, project, LIMIT, MOST_PAGES);
    }

    HttpVpcApi(Transport transport, String projectId, int limit, int mostPages) {
        this(transport, () -> projectId, limit, mostPages);
    }

    private HttpVpcApi(Transport transport, Supplier<String> project, int limit, int mostPages) {
        this.transport = transport;
        this.project = project;
        this.limit = limit;
        this.mostPages = mostPages;
    }

    @Override
    public Answer<List<Subnet>> listSubnets() {
        return all(Ask.get("v1", project.get(), "subnets"), VpcJson.SUBNETS);
    }

    @Override
    public Answer<Subnet> showSubnet(String id) {
        return transport.send(Ask.get("v1", project.get(), "subnets", id), VpcJson.SUBNET);
    }

    @Override
    public Answer<List<Vpc>> listVpcs() {
        return all(Ask.get("v1", project.get(), "vpcs"), VpcJson.VPCS);
    }

    @Override
    public Answer<List<PrivateIp>> listPrivateIps(String subnetId) {
        return all(Ask.get("v1", project.get(), "subnets", subnetId, "privateips"), VpcJson.PRIVATE_IPS);
    }

    @Override
    public Answer<IpAvailability> ipAvailability(String networkId) {
        return transport.send(Ask.get("v2.0", "network-ip-availabilities", networkId), VpcJson.availability(networkId));
    }

    /// Follows the pages to one that is empty, shorter than asked for, or ends where an earlier one did. `took`
    /// is the time of all, the rest is the last page's.
    private <T> Answer<List<T>> all(Ask first, Shape<Slice<T>> shape) {
        List<T> items = new ArrayList<>();
        Set<String> markers = new HashSet<>();
        Duration took = Duration.ZERO;
        String marker = null;
        for (int page = 0; page < mostPages; page++) {
            Answer<Slice<T>> answer = transport.send(first.with("limit", limit).with("marker", marker), shape);
            if (!(answer instanceof Answer.Ok<Slice<T>> ok)) {
                return answer.map(Slice::items);
            }
            Slice<T> slice = ok.value();
            took = took.plus(ok.took());
            marker = slice.marker();
            boolean seen = marker != null && !markers.add(marker);
            if (!seen) {
                items.addAll(slice.items());
            }
            if (seen || marker == null || slice.size() < limit) {
                return new Answer.Ok<>(List.copyOf(items), took, ok.serverDate(), ok.requestId());
            }
        }
        return new Answer.Failed<>(new ApiFailure.Unreadable(200, "a listing of over " + mostPages + " pages", null));
    }
}
