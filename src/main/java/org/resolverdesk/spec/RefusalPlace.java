package org.resolverdesk.spec;

import java.util.ArrayList;
import java.util.List;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.NewIp;

/// Which field or row of a create a refusal is about. The service names no row, so its message is searched for
/// what only one row can have; where that leaves several, the table as a whole is meant.
public final class RefusalPlace {
    private RefusalPlace() {}

    /// The place in the request that was sent; its rows are the form's rows at that time.
    public static Place of(ApiFailure.Refused refused, CreateEndpoint request) {
        return place(
                refused, request.ipAddresses().stream().map(RefusalPlace::row).toList());
    }

    private static IpDraft row(NewIp ip) {
        String address = ip.ip();
        return new IpDraft(ip.subnetId(), address == null ? "" : address);
    }

    public static Place of(ApiFailure.Refused refused, EndpointDraft draft) {
        return place(refused, draft.rows());
    }

    private static Place place(ApiFailure.Refused refused, List<IpDraft> rows) {
        return switch (ServiceCode.of(refused.code()).map(ServiceCode::about).orElse(ServiceCode.About.WHOLE)) {
            case NAME -> new Place.Name();
            case DIRECTION -> new Place.Direction();
            case REGION -> new Place.Region();
            case ROWS -> new Place.Rows();
            case SUBNET -> subnet(refused.message(), rows);
            case IP -> ip(refused.message(), rows);
            case WHOLE -> new Place.Whole();
        };
    }

    /// Rows of the same subnet are wrong together: the first of them stands for all.
    private static Place subnet(String message, List<IpDraft> rows) {
        int first = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (names(message, rows.get(i).subnetId())) {
                return new Place.Row(i, Place.Column.SUBNET);
            }
            first = first < 0 && !Typed.isEmpty(rows.get(i).subnetId()) ? i : first;
        }
        boolean one = first >= 0
                && rows.stream()
                                .map(row -> Typed.trim(row.subnetId()))
                                .filter(id -> !id.isEmpty())
                                .distinct()
                                .count()
                        == 1;
        return one ? new Place.Row(first, Place.Column.SUBNET) : new Place.Rows();
    }

    /// An address that the service picks can't be wrong, so only rows with one are looked at.
    private static Place ip(String message, List<IpDraft> rows) {
        List<Integer> given = new ArrayList<>();
        List<Integer> inSubnet = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            IpDraft row = rows.get(i);
            if (Typed.isEmpty(row.ip())) {
                continue;
            }
            if (names(message, row.ip())) {
                return new Place.Row(i, Place.Column.IP);
            }
            given.add(i);
            if (names(message, row.subnetId())) {
                inSubnet.add(i);
            }
        }
        List<Integer> meant = inSubnet.isEmpty() ? given : inSubnet;
        return meant.size() == 1 ? new Place.Row(meant.getFirst(), Place.Column.IP) : new Place.Rows();
    }

    /// Whether a message has this text as a word of its own: `192.168.3.12` isn't in `192.168.3.125`, but is in
    /// a sentence that ends with it.
    private static boolean names(String message, String typed) {
        String text = Typed.trim(typed);
        for (int at = text.isEmpty() ? -1 : message.indexOf(text); at >= 0; at = message.indexOf(text, at + 1)) {
            int end = at + text.length();
            if (!goesOn(message, at - 1, -1) && !goesOn(message, end, 1)) {
                return true;
            }
        }
        return false;
    }

    /// A full stop or hyphen joins only where something follows it.
    private static boolean goesOn(String message, int at, int step) {
        boolean joins = at >= 0 && at < message.length() && (message.charAt(at) == '.' || message.charAt(at) == '-');
        int next = joins ? at + step : at;
        return next >= 0 && next < message.length() && Character.isLetterOrDigit(message.charAt(next));
    }
}
