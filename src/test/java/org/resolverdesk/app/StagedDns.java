package org.resolverdesk.app;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Quota;
import org.resolverdesk.store.ManualTime;

/// The rehearsal's real DNS service, but for what a picture needs otherwise: failures, no endpoints, and the
/// same times in each run.
final class StagedDns implements DnsApi {
    private static final Duration TOOK = Duration.ofMillis(42);

    private final DnsApi real;
    private final ManualTime time;
    private @Nullable ApiFailure reads;
    private @Nullable ApiFailure creates;
    private boolean empty;

    StagedDns(DnsApi real, ManualTime time) {
        this.real = real;
        this.time = time;
    }

    /// Every read fails like that from now on.
    void failReads(ApiFailure why) {
        reads = why;
    }

    /// Every create fails like that from now on.
    void failCreates(ApiFailure why) {
        creates = why;
    }

    /// Lists nothing from now on.
    void becomeEmpty() {
        empty = true;
    }

    @Override
    public Answer<Endpoint> createEndpoint(CreateEndpoint request) {
        return answer(creates, () -> real.createEndpoint(request));
    }

    @Override
    public Answer<Page<Endpoint>> listEndpoints(
            Direction direction, int limit, int offset, @Nullable String name, @Nullable String vpcId) {
        return answer(reads, () -> real.listEndpoints(direction, limit, offset, name, vpcId))
                .map(page -> empty ? new Page<>(List.of(), 0) : page);
    }

    @Override
    public Answer<Endpoint> showEndpoint(String id) {
        return answer(reads, () -> real.showEndpoint(id));
    }

    @Override
    public Answer<Endpoint> renameEndpoint(String id, String name) {
        return answer(null, () -> real.renameEndpoint(id, name));
    }

    @Override
    public Answer<Endpoint> deleteEndpoint(String id) {
        return answer(null, () -> real.deleteEndpoint(id));
    }

    @Override
    public Answer<Endpoint> bindIp(String endpointId, NewIp ip) {
        return answer(null, () -> real.bindIp(endpointId, ip));
    }

    @Override
    public Answer<List<EndpointIp>> listIps(String endpointId) {
        return answer(reads, () -> real.listIps(endpointId));
    }

    @Override
    public Answer<Endpoint> unbindIp(String endpointId, String ipId) {
        return answer(null, () -> real.unbindIp(endpointId, ipId));
    }

    @Override
    public Answer<List<Quota>> quotas(String domainId) {
        return answer(reads, () -> real.quotas(domainId));
    }

    private <T> Answer<T> answer(@Nullable ApiFailure failure, Supplier<Answer<T>> call) {
        if (failure != null) {
            return new Answer.Failed<>(failure);
        }
        return switch (call.get()) {
            case Answer.Ok<T> ok -> new Answer.Ok<>(ok.value(), TOOK, time.instant(), ok.requestId());
            case Answer.Failed<T> failed -> failed;
        };
    }
}
