package org.resolverdesk.sim;

import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import tools.jackson.databind.node.ObjectNode;

/// The list of the DNS service's versions (reference 0): v2 alone, although v2.1 is there.
final class VersionHandler {
    private final String baseUrl;

    VersionHandler(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    Reply list(Request request, Handler.Moment moment) {
        ObjectNode body = Json.object();
        version(body.putObject("versions").putArray("values").addObject());
        return Reply.of(200, body);
    }

    /// Of one version, under its own name.
    Reply show(Request request, Handler.Moment moment) {
        ObjectNode version = Json.object();
        version(version);
        return Reply.of(200, "version", version);
    }

    private void version(ObjectNode version) {
        version.put("status", "CURRENT").put("id", "v2");
        version.putArray("links").addObject().put("href", baseUrl + "/v2").put("rel", "self");
    }
}
