package org.resolverdesk.sim.iam;

import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v3/users/{user_id}/password`: a user changes the own password, which revokes the tokens that were
/// issued before (reference 5.1). The call itself is the identity service's.
public final class PasswordHandler {
    private final Users users;

    public PasswordHandler(Users users) {
        this.users = users;
    }

    public Reply change(Request request, Handler.Moment moment) {
        ObjectNode body = Json.object(request.json(Reason.IAM_BAD_REQUEST), "user", Reason.IAM_BAD_REQUEST);
        String old = Json.text(body, "original_password", Reason.IAM_BAD_REQUEST);
        String wanted = Json.text(body, "password", Reason.IAM_BAD_REQUEST);
        User user = users.withId(request.variable(0))
                .filter(one -> users.isPassword(one, old))
                .orElseThrow(() -> new Refusal(Reason.IAM_WRONG_PASSWORD));
        if (wanted.isEmpty()) {
            throw new Refusal(Reason.IAM_BAD_REQUEST);
        }
        users.password(user, wanted, moment.now());
        return Reply.none();
    }
}
