package org.resolverdesk.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.NewIp;

/// What every check said of one draft. Only [EndpointChecks] makes one, and only it makes a request.
public final class Report {
    /// A check, and what it found: nothing, if its clause holds.
    public record Result(Check check, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }

        /// Warnings and hints don't break a clause.
        public boolean passed() {
            for (Finding finding : findings) {
                if (finding.weight() == Weight.ERROR) {
                    return false;
                }
            }
            return true;
        }
    }

    private final EndpointDraft draft;
    private final List<Result> results;
    private final List<Finding> findings;

    Report(EndpointDraft draft, List<Result> results) {
        this.draft = draft;
        this.results = List.copyOf(results);
        List<Finding> all = new ArrayList<>();
        for (Result result : results) {
            all.addAll(result.findings());
        }
        all.sort(Report::inReadingOrder);
        this.findings = List.copyOf(all);
    }

    /// Not put together of the JDK's comparators, which Java makes code for at each start.
    private static int inReadingOrder(Finding one, Finding other) {
        int placed = one.place().kind().compareTo(other.place().kind());
        if (placed == 0 && one.place() instanceof Place.Row a && other.place() instanceof Place.Row b) {
            placed = a.index() == b.index() ? a.column().compareTo(b.column()) : Integer.compare(a.index(), b.index());
        }
        return placed == 0 ? one.weight().compareTo(other.weight()) : placed;
    }

    /// In the order of the specification.
    public List<Result> results() {
        return results;
    }

    /// In the order in which the form is read; at one place the heaviest first.
    public List<Finding> findings() {
        return findings;
    }

    public List<Finding> findingsAt(Place place) {
        return findings.stream()
                .filter(finding -> finding.place().equals(place))
                .toList();
    }

    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.weight() == Weight.ERROR)
                .toList();
    }

    /// How many checks there are.
    public int total() {
        return results.size();
    }

    /// How many of them hold.
    public int passed() {
        return (int) results.stream().filter(Result::passed).count();
    }

    public Verdict verdict() {
        return passed() == total() ? new Verdict.Valid(request(), findings) : new Verdict.Invalid(findings);
    }

    private CreateEndpoint request() {
        Direction direction = Direction.of(Typed.trim(draft.direction())).orElseThrow();
        List<NewIp> ips = draft.rows().stream().map(Report::newIp).toList();
        return new CreateEndpoint(Typed.trim(draft.name()), direction, Typed.trim(draft.region()), ips);
    }

    private static NewIp newIp(IpDraft row) {
        String typed = Typed.trim(row.ip());
        @Nullable String ip = typed.isEmpty() ? null : typed;
        return new NewIp(Typed.trim(row.subnetId()), ip);
    }
}
