package org.resolverdesk.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.VpcApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;

/// A VPC service in three lists.
final class FakeVpc implements VpcApi {
    final List<String> calls = new ArrayList<>();
    final Map<String, List<PrivateIp>> privateIps = new HashMap<>();
    final Map<String, IpAvailability> availability = new HashMap<>();
    List<Subnet> subnets = List.of(
            new Subnet("net-a", "a", "192.168.3.0/24", "192.168.3.1", "vpc-1", "neutron-a", 200),
            new Subnet("net-b", "b", "192.168.4.0/28", "192.168.4.1", "vpc-1", "neutron-b", null));

    Runnable whilePrivateIps = () -> {};

    @Nullable
    ApiFailure subnetsFail;

    @Nullable
    ApiFailure privateIpsFail;

    @Nullable
    ApiFailure availabilityFails;

    List<String> took() {
        List<String> took = List.copyOf(calls);
        calls.clear();
        return took;
    }

    @Override
    public Answer<List<Subnet>> listSubnets() {
        return answer("subnets", subnets, subnetsFail);
    }

    @Override
    public Answer<Subnet> showSubnet(String id) {
        throw new UnsupportedOperationException("show");
    }

    @Override
    public Answer<List<Vpc>> listVpcs() {
        return answer("vpcs", List.of(new Vpc("vpc-1", "main", "192.168.0.0/16", "OK")), null);
    }

    @Override
    public Answer<List<PrivateIp>> listPrivateIps(String subnetId) {
        whilePrivateIps.run();
        return answer("private " + subnetId, privateIps.getOrDefault(subnetId, List.of()), privateIpsFail);
    }

    @Override
    public Answer<IpAvailability> ipAvailability(String networkId) {
        IpAvailability told = availability.get(networkId);
        ApiFailure why = told == null ? new ApiFailure.Refused(404, null, "no such call", null) : availabilityFails;
        return answer("free " + networkId, told == null ? new IpAvailability(networkId, 0, 0) : told, why);
    }

    private <T> Answer<T> answer(String call, T value, @Nullable ApiFailure why) {
        calls.add(call);
        return why == null ? new Answer.Ok<>(value, Duration.ofMillis(7), null, null) : new Answer.Failed<>(why);
    }
}
