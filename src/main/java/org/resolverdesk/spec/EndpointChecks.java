package org.resolverdesk.spec;

import java.util.ArrayList;
import java.util.List;
import org.resolverdesk.model.EndpointDraft;

/// The specification of a create (creating-an-endpoint, tables 2 and 3; codes: reference 6.2), clause by
/// clause. Each reports only what breaks its own clause.
public final class EndpointChecks {
    public static final List<Check> ALL = List.of(
            new Check("name.present", NameChecks::present),
            new Check("name.length", NameChecks::length),
            new Check("name.characters", NameChecks::characters),
            new Check("name.free", NameChecks::free),
            new Check("direction.present", DirectionRegionChecks::directionPresent),
            new Check("direction.known", DirectionRegionChecks::directionKnown),
            new Check("region.present", DirectionRegionChecks::regionPresent),
            new Check("region.served", DirectionRegionChecks::regionServed),
            new Check("rows.count", SubnetChecks::count),
            new Check("subnet.present", SubnetChecks::present),
            new Check("subnet.known", SubnetChecks::known),
            new Check("subnet.one-vpc", SubnetChecks::oneVpc),
            new Check("subnet.several", SubnetChecks::several),
            new Check("ip.form", AddressChecks::form),
            new Check("ip.inside", AddressChecks::inside),
            new Check("ip.not-network", AddressChecks::notNetwork),
            new Check("ip.not-broadcast", AddressChecks::notBroadcast),
            new Check("ip.not-gateway", AddressChecks::notGateway),
            new Check("ip.not-in-use", AddressChecks::notInUse),
            new Check("ip.not-reserved", AddressChecks::notReserved),
            new Check("ip.not-repeated", AddressChecks::notRepeated));

    private EndpointChecks() {}

    /// Runs all of them; fast enough for each key press.
    public static Report check(EndpointDraft draft, Known known) {
        List<Report.Result> results = new ArrayList<>(ALL.size());
        for (Check check : ALL) {
            results.add(new Report.Result(check, check.find(draft, known)));
        }
        return new Report(draft, results);
    }

    /// How many characters of a typed name count, as the limit counts them.
    public static int nameLength(String typed) {
        return NameChecks.lengthOf(Typed.trim(typed));
    }
}
