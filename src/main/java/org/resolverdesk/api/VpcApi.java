package org.resolverdesk.api;

import java.util.List;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;

/// The VPC service's calls that the form needs (reference 4.1 to 4.5), reads only. The lists follow the
/// service's pages to the end. Blocking, like [DnsApi].
public interface VpcApi {

    /// `GET /v1/{project_id}/subnets` (4.1): every subnet of the project.
    Answer<List<Subnet>> listSubnets();

    /// `GET /v1/{project_id}/subnets/{id}` (4.2).
    Answer<Subnet> showSubnet(String id);

    /// `GET /v1/{project_id}/vpcs` (4.3): every VPC of the project.
    Answer<List<Vpc>> listVpcs();

    /// `GET /v1/{project_id}/subnets/{id}/privateips` (4.4): every address in use there.
    Answer<List<PrivateIp>> listPrivateIps(String subnetId);

    /// `GET /v2.0/network-ip-availabilities/{network_id}` (4.5); the network id is the VPC subnet id.
    Answer<IpAvailability> ipAvailability(String networkId);
}
