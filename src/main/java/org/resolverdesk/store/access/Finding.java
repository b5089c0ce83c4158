package org.resolverdesk.store.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;

/// One line of 'test connection'. `facts` are what the sentence of its reason names: hosts, numbers, ids, in the
/// order that [Reason] says. `failure` is what the service or the network said, for 'details'.
public record Finding(
        Subject subject,
        Mark mark,
        Reason reason,
        List<String> facts,
        @Nullable ApiFailure failure) {

    public enum Mark {
        OK,
        WRONG,
        /// It couldn't be told, mostly because something before it failed.
        NOT_TOLD
    }

    /// What was looked at, in this order.
    public enum Subject {
        PROXY,
        DNS_HOST,
        VPC_HOST,
        IAM_HOST,
        CLOCK,
        SIGN_IN,
        PROJECT,
        REGION,
        LIST_ENDPOINTS,
        SHOW_ENDPOINT,
        LIST_ADDRESSES,
        LIST_RULES,
        SHOW_RULE,
        LIST_VPCS_WITH_ENDPOINTS,
        LIST_SUBNETS,
        LIST_VPCS,
        SHOW_NETWORK,
        LIST_PORTS,
        QUOTA
    }

    /// What is so; each WRONG one has its own way to be mended.
    public enum Reason {
        /// PROXY: nothing stands between. No facts.
        NO_PROXY,
        /// PROXY: the proxy that is used. Host and port.
        THROUGH_PROXY,
        /// Hosts: secured and trusted. Host, which store trusts it (JDK, SYSTEM or PROFILE), the root's name.
        TRUSTED,
        /// Hosts: on this computer, in the clear. Host.
        LOOPBACK,
        /// Hosts: named by the obstacle of the failure. Host.
        NOT_REACHED,
        /// CLOCK: within a minute. Seconds that the service is ahead.
        CLOCK_FITS,
        /// CLOCK: more than a minute off; requests are signed with the corrected time. Seconds ahead.
        CLOCK_OFF,
        /// SIGN_IN: taken. Until when, empty where that has no end.
        TAKEN,
        /// SIGN_IN: not taken. The name of the [org.resolverdesk.model.Grounds].
        NOT_TAKEN,
        /// PROJECT: there it is. Its name and id.
        FOUND,
        /// PROJECT: there is none such. What was looked for.
        NOT_FOUND,
        /// PROJECT: several fit. What was looked for.
        AMBIGUOUS,
        /// REGION: the host serves the region. The region.
        FITS,
        /// REGION: the project or token belongs to another region than the host. Region, host.
        OTHER_REGION,
        /// REGION: this is the global host; endpoints are served by the region's. The host, the region's host.
        GLOBAL_HOST,
        /// Reads: allowed. The IAM action, and how many there are, empty where that wasn't told.
        ALLOWED,
        /// Reads: the account may not. The IAM action.
        NOT_ALLOWED,
        /// Reads: nothing there to try it on. The IAM action.
        NOTHING_TO_TRY,
        /// Reads: this cloud hasn't the call that would tell. The IAM action.
        NO_SUCH_CALL,
        /// QUOTA: used, limit of inbound, used, limit of outbound endpoints, used, limit of rules.
        QUOTA_LEFT,
        /// QUOTA: one of them is full. The same facts.
        QUOTA_FULL,
        /// Anything: it failed otherwise, see the failure. No facts.
        FAILED,
        /// Anything: something before it must be mended first. The name of that subject.
        WAITS_FOR
    }

    public Finding {
        facts = List.copyOf(facts);
    }
}
