package org.resolverdesk.store.access;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.Gate;
import org.resolverdesk.api.auth.ServiceClock;
import org.resolverdesk.api.auth.Witness;
import org.resolverdesk.api.network.Passage;
import org.resolverdesk.api.network.Trust;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.store.access.Finding.Mark;
import org.resolverdesk.store.access.Finding.Reason;
import org.resolverdesk.store.access.Finding.Subject;

/// Goes once through all that a profile needs, each thing only where what it needs was fine. Blocks; ends when its
/// thread is interrupted.
final class Examination {
    private final Apis apis;
    private final Profile profile;
    private final Trace trace;
    private final Handover handover;
    /// Hears what time it is for the hosts; nothing goes through it.
    private final Gate clock;
    private Apis.Opened services;
    private Tenant tenant;
    private final Consumer<Finding> found;
    private final List<Subject> wrong = new ArrayList<>();

    /// `found` is told each line as it comes.
    Examination(Apis apis, Profile profile, Handover handover, Trace trace, Consumer<Finding> found) {
        this.apis = apis;
        this.profile = profile;
        this.tenant = profile.tenant();
        this.trace = trace;
        this.found = found;
        this.handover = handover;
        clock = new Gate(profile.tenant(), new ServiceClock(trace::now));
        services = as(profile, new Witness(Credentials.none(), clock));
    }

    private Apis.Opened as(Profile whose, Credentials who) {
        return apis.open(whose, who, trace, handover.proxyPassword());
    }

    void run() {
        proxy();
        host(Subject.DNS_HOST, profile.dns());
        host(Subject.VPC_HOST, profile.vpc());
        host(Subject.IAM_HOST, profile.iam());
        clock();
        if (!signIn()) {
            waiting(Subject.SIGN_IN, Subject.REGION);
            return;
        }
        Answer<Page<Endpoint>> endpoints = going() ? Reads.endpoints(services) : null;
        if (endpoints != null) {
            region(endpoints);
            if (wrong.contains(Subject.REGION) && endpoints instanceof Answer.Failed<Page<Endpoint>>) {
                // Each read would be refused for the same reason.
                waiting(Subject.REGION, Subject.LIST_ENDPOINTS);
                return;
            }
            Reads reads = new Reads(services, this::tell);
            reads.ofDns(endpoints);
            if (going()) {
                reads.ofVpc();
                reads.ofQuota(tenant.domainId());
            }
        }
    }

    private void proxy() {
        Passage passage = services.route().passage();
        URI dns = profile.dns();
        Optional<String> proxy = passage == null ? Optional.empty() : passage.proxy(dns);
        ApiFailure blocked = passage == null
                ? null
                : passage.blocked(dns)
                        .map(why -> new ApiFailure.NotSent("no way through the proxy", why))
                        .orElse(null);
        if (blocked != null) {
            tell(new Finding(Subject.PROXY, Mark.WRONG, Reason.FAILED, List.of(), blocked));
        } else {
            Reason reason = proxy.isPresent() ? Reason.THROUGH_PROXY : Reason.NO_PROXY;
            tell(new Finding(Subject.PROXY, Mark.OK, reason, proxy.stream().toList(), null));
        }
    }

    private void host(Subject subject, URI host) {
        if (!going()) {
            return;
        }
        Answer<Boolean> answer = apis.reach(services, host, new Witness(Credentials.none(), clock), trace);
        String name = host.getAuthority();
        if (answer instanceof Answer.Failed<Boolean>(ApiFailure failure)) {
            tell(new Finding(subject, Mark.WRONG, Reason.NOT_REACHED, List.of(name), failure));
            return;
        }
        Passage passage = services.route().passage();
        Optional<Trust.Anchor> anchor = passage == null ? Optional.empty() : passage.anchor(host.getHost());
        tell(
                anchor.isPresent()
                        ? new Finding(
                                subject,
                                Mark.OK,
                                Reason.TRUSTED,
                                List.of(
                                        name,
                                        anchor.get().store().name(),
                                        anchor.get().subject()),
                                null)
                        : new Finding(subject, Mark.OK, Reason.LOOPBACK, List.of(name), null));
    }

    private void clock() {
        Duration worst = null;
        for (URI host : List.of(profile.dns(), profile.vpc(), profile.iam())) {
            Duration told = clock.clock().told(host.getHost()).orElse(null);
            if (told != null && (worst == null || told.abs().compareTo(worst.abs()) > 0)) {
                worst = told;
            }
        }
        if (worst == null) {
            tell(new Finding(Subject.CLOCK, Mark.NOT_TOLD, Reason.WAITS_FOR, List.of(Subject.DNS_HOST.name()), null));
            return;
        }
        boolean off = worst.abs().compareTo(ServiceClock.MOST) > 0;
        tell(new Finding(
                Subject.CLOCK,
                off ? Mark.WRONG : Mark.OK,
                off ? Reason.CLOCK_OFF : Reason.CLOCK_FITS,
                List.of(Long.toString(worst.toSeconds())),
                null));
    }

    /// Whether it was taken, and the project found.
    private boolean signIn() {
        if (!going() || (wrong.contains(Subject.IAM_HOST) && wrong.contains(Subject.DNS_HOST))) {
            waits(Subject.SIGN_IN, Subject.IAM_HOST);
            waits(Subject.PROJECT, Subject.IAM_HOST);
            return false;
        }
        Entrance entrance = new Entrance(services.iamAs(), clock, profile.iam().getHost());
        String region = profile.regions().isEmpty() ? "" : profile.region();
        return switch (entrance.enter(profile.signIn(), profile.tenant(), region, handover.proof())) {
            case Entrance.Outcome.Taken taken -> {
                tenant = taken.tenant();
                services = as(actingIn(tenant), new Witness(taken.credentials(), clock));
                Instant until = taken.until();
                tell(new Finding(
                        Subject.SIGN_IN, Mark.OK, Reason.TAKEN, List.of(until == null ? "" : until.toString()), null));
                tell(new Finding(
                        Subject.PROJECT, Mark.OK, Reason.FOUND, List.of(tenant.project(), tenant.projectId()), null));
                yield true;
            }
            case Entrance.Outcome.NotTaken no -> {
                notTaken(no);
                yield false;
            }
        };
    }

    private Profile actingIn(Tenant found) {
        return new Profile(
                profile.id(),
                profile.name(),
                profile.hosts(),
                profile.regions(),
                found,
                profile.signIn(),
                profile.network(),
                profile.care());
    }

    private void notTaken(Entrance.Outcome.NotTaken no) {
        Reason ofProject = switch (no.grounds()) {
            case NO_PROJECT, OTHER_PROJECT -> Reason.NOT_FOUND;
            case SEVERAL_PROJECTS -> Reason.AMBIGUOUS;
            default -> null;
        };
        if (ofProject == null) {
            tell(new Finding(
                    Subject.SIGN_IN,
                    Mark.WRONG,
                    Reason.NOT_TAKEN,
                    List.of(no.grounds().name()),
                    no.failure()));
            waits(Subject.PROJECT, Subject.SIGN_IN);
            return;
        }
        waits(Subject.SIGN_IN, Subject.PROJECT);
        String wanted = !tenant.project().isEmpty()
                ? tenant.project()
                : !tenant.projectId().isEmpty()
                        ? tenant.projectId()
                        : profile.regions().isEmpty() ? "" : profile.region();
        tell(new Finding(Subject.PROJECT, Mark.WRONG, ofProject, List.of(wanted), no.failure()));
    }

    private void region(Answer<Page<Endpoint>> endpoints) {
        String region = profile.regions().isEmpty() ? "" : profile.region();
        tell(RegionFit.of(profile.dns().getHost(), region, tenant.project(), endpoints));
    }

    private void waiting(Subject before, Subject first) {
        for (Subject subject : Subject.values()) {
            if (subject.compareTo(first) >= 0) {
                waits(subject, before);
            }
        }
    }

    private void waits(Subject subject, Subject before) {
        tell(new Finding(subject, Mark.NOT_TOLD, Reason.WAITS_FOR, List.of(before.name()), null));
    }

    private void tell(Finding finding) {
        if (finding.mark() == Mark.WRONG) {
            wrong.add(finding.subject());
        }
        if (going()) {
            found.accept(finding);
        }
    }

    private static boolean going() {
        return !Thread.currentThread().isInterrupted();
    }
}
