package org.resolverdesk.app;

import java.util.List;
import org.resolverdesk.api.VpcApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;

/// The rehearsal's real VPC service, but that what is in use in a subnet can be hidden from one.
final class StagedVpc implements VpcApi {
    private static final ApiFailure NO_RIGHT =
            new ApiFailure.Refused(403, "VPC.2701", "Token not allowed to do this action.", "0c4f9d6be2a1");

    private final VpcApi real;
    private boolean hiding;

    StagedVpc(VpcApi real) {
        this.real = real;
    }

    /// From now on nobody may see which addresses are in use.
    void hidePrivateIps() {
        hiding = true;
    }

    @Override
    public Answer<List<Subnet>> listSubnets() {
        return real.listSubnets();
    }

    @Override
    public Answer<Subnet> showSubnet(String id) {
        return real.showSubnet(id);
    }

    @Override
    public Answer<List<Vpc>> listVpcs() {
        return real.listVpcs();
    }

    @Override
    public Answer<List<PrivateIp>> listPrivateIps(String subnetId) {
        return hiding ? new Answer.Failed<>(NO_RIGHT) : real.listPrivateIps(subnetId);
    }

    @Override
    public Answer<IpAvailability> ipAvailability(String networkId) {
        return real.ipAvailability(networkId);
    }
}
