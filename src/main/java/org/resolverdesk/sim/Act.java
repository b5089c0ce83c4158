package org.resolverdesk.sim;

/// One write to the DNS service that was done, not refused: whose `User-Agent` asked for it, its path with
/// `{variables}`, and the id of the resource that the answer shows, empty where it shows none.
public record Act(String sender, String method, String path, String id) {
    /// Whether it made an endpoint.
    public boolean madeEndpoint() {
        return method.equals("POST") && path.endsWith("/endpoints");
    }
}
