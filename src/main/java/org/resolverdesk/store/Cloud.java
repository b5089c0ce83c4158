package org.resolverdesk.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.api.RuleApi;
import org.resolverdesk.api.VpcApi;
import org.resolverdesk.model.Exchange;

/// The services of one profile that a session works with. `lastCall` tells the last call that this thread made,
/// once, with every secret redacted; null where there is none to tell.
public record Cloud(DnsApi dns, RuleApi rules, VpcApi vpc, Supplier<@Nullable Exchange> lastCall) {}
