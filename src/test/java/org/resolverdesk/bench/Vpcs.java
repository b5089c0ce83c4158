package org.resolverdesk.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.resolverdesk.api.VpcApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;

/// The VPCs of a crowd, without subnets.
final class Vpcs implements VpcApi {
    @Override
    public Answer<List<Subnet>> listSubnets() {
        return ok(List.of());
    }

    @Override
    public Answer<Subnet> showSubnet(String id) {
        return new Answer.Failed<>(new ApiFailure.Refused(404, null, "none", null));
    }

    @Override
    public Answer<List<Vpc>> listVpcs() {
        return ok(IntStream.range(0, Crowd.VPCS)
                .mapToObj(i -> new Vpc("vpc-" + i, "network-" + i, "10.0.0.0/8", "OK"))
                .toList());
    }

    @Override
    public Answer<List<PrivateIp>> listPrivateIps(String subnetId) {
        return ok(List.of());
    }

    @Override
    public Answer<IpAvailability> ipAvailability(String networkId) {
        return new Answer.Failed<>(new ApiFailure.Refused(404, null, "none", null));
    }

    private static <T> Answer<T> ok(T value) {
        return new Answer.Ok<>(value, Duration.ofMillis(1), null, "r");
    }
}
