package org.resolverdesk.store;

import java.util.List;
import org.resolverdesk.model.ApiFailure;

/// A session on fakes, for a test of a screen: the service refuses or takes creates when told, and time passes when
/// told.
public final class SessionInHand {
    private final Desk desk = Desk.with();

    public Session session() {
        return desk.session;
    }

    public void refusesCreates(ApiFailure.Refused why) {
        desk.dns.create = _ -> FakeDns.failed(why);
    }

    /// Creates get there twice on their way: one makes it, and what is told is that it is there already.
    public void doublesCreates(ApiFailure.Refused why) {
        desk.doublesCreates(why, "192.168.3.126");
    }

    /// Whether the service can be asked for what there is.
    public void lists(boolean can) {
        desk.dns.listFails = _ -> can ? null : FakeDns.NO_ANSWER;
    }

    public int creates() {
        return desk.dns.startingWith("create").size();
    }

    public void pass(int seconds) {
        desk.time.pass(seconds);
    }

    public List<Notice.Kind> told() {
        return desk.session.notices().all().stream().map(Notice::kind).toList();
    }
}
