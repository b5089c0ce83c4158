package org.resolverdesk.sim.call;

import org.resolverdesk.sim.behaviour.OpenPoint;

/// What part of a list of the DNS service is asked for: 0 to 500 from an offset, 500 without a limit (reference
/// 1.4, 2.2).
public record Pages(int limit, int offset) {
    private static final int MOST = 500;

    public static Pages of(Request request, Handler.Moment moment) {
        int limit = request.number("limit", MOST, MOST, Reason.BAD_LIMIT);
        boolean empty = moment.fate().behaviour().takes(OpenPoint.EMPTY_PAGE_AT_LIMIT_ZERO);
        int offset = request.number("offset", 0, Integer.MAX_VALUE, Reason.BAD_OFFSET);
        return new Pages(limit == 0 && !empty ? MOST : limit, offset);
    }
}
