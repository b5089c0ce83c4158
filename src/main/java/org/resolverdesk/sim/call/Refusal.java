package org.resolverdesk.sim.call;

import tools.jackson.databind.node.ObjectNode;

/// Thrown where a request is refused; becomes the answer. Without a stack trace: it is no bug.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String message;

    public Refusal(Reason reason) {
        this(reason, "");
    }

    /// With something added to the reason's own message.
    public Refusal(Reason reason, String detail) {
        super(reason.code + " " + reason.message + detail, null, false, false);
        this.reason = reason;
        this.message = reason.message + detail;
    }

    public Reply reply(String requestId) {
        ObjectNode body = Json.object();
        switch (reason.shape) {
            case SERVICE -> body.put("code", reason.code).put("message", message);
            case GATEWAY ->
                body.put("error_msg", message).put("error_code", reason.code).put("request_id", requestId);
            case NEW_IAM -> body.put("error_code", reason.code).put("error_msg", message);
            case IAM ->
                body.putObject("error")
                        .put("code", reason.status)
                        .put("message", message)
                        .put("title", reason.code);
        }
        return Reply.of(reason.status, body);
    }
}
