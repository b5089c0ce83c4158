package org.resolverdesk.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Subnet;

/// Turns what names a subnet into its id: the id itself, its neutron id (reference 4.6), its name, or its CIDR.
final class SubnetTokens {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}");
    private static final String SEVERAL = "";

    /// An id, or why there is none.
    record Found(@Nullable String id, Pasted.@Nullable Reason reason) {}

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();

    SubnetTokens(List<Subnet> subnets) {
        for (Subnet subnet : subnets) {
            ids.put(lower(subnet.id()), subnet.id());
            add(subnet.neutronSubnetId(), subnet.id());
            add(subnet.name(), subnet.id());
            add(subnet.cidr(), subnet.id());
        }
    }

    private void add(@Nullable String token, String id) {
        if (token != null && !token.isEmpty()) {
            others.merge(token, id, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    boolean knows(String token) {
        return ids.containsKey(lower(token)) || others.containsKey(token);
    }

    /// An id that isn't known is taken all the same, since the list may be old. So is any text beside an
    /// address where no subnets are known at all.
    Found find(String token, boolean besideAddress) {
        String id = ids.get(lower(token));
        if (id == null) {
            id = others.get(token);
        }
        if (SEVERAL.equals(id)) {
            return new Found(null, Pasted.Reason.SUBNET_AMBIGUOUS);
        }
        boolean unchecked = ID.matcher(token).matches() || (ids.isEmpty() && besideAddress);
        if (id != null || unchecked) {
            return new Found(id == null ? token : id, null);
        }
        return new Found(null, Pasted.Reason.SUBNET_UNKNOWN);
    }
}
